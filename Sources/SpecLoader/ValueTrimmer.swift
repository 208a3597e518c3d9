/// Cuts what surrounds a value out of libyaml's range of it.
struct ValueTrimmer {
    let bytes: [UInt8]

    /// Where the value itself begins after its anchor and tag.
    func startOfValue(afterPropertiesAt start: Int, end: Int) -> Int {
        var offset = start
        while offset < end, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!") {
            while offset < end, !isSpace(bytes[offset]) { offset += 1 }
            offset = skipSpaceAndComments(from: offset, to: end)
        }
        return offset
    }

    /// Where the value ends without the space and line breaks after it.
    func endOfValue(_ end: Int, notBefore start: Int) -> Int {
        var end = min(end, bytes.count)
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return max(start, end)
    }

    private func skipSpaceAndComments(from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end {
            if isSpace(bytes[offset]) {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "#") {
                while offset < end, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") { offset += 1 }
            } else {
                break
            }
        }
        return offset
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
