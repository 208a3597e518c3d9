/// Takes out of a text what JSON does not have and many write all the same, byte for byte, so that every place stays where it is:
/// comments, commas behind the last element, and half a surrogate pair (`\ud83d` alone), which becomes U+FFFD.
struct JSONLeniency {
    private(set) var bytes: [UInt8]
    /// What was taken out, in words.
    private(set) var found: [String] = []
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lastComma: Int?
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                lastComma = nil
                passString()
            case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"):
                blankComment()
            case UInt8(ascii: ","):
                lastComma = offset
                offset += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if let lastComma {
                    self.bytes[lastComma] = UInt8(ascii: " ")
                    note("a comma behind the last element")
                }
                lastComma = nil
                offset += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                offset += 1
            default:
                lastComma = nil
                offset += 1
            }
        }
    }

    private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

    private mutating func note(_ words: String) {
        if !found.contains(words) { found.append(words) }
    }

    private mutating func blankComment() {
        note("comments")
        let isLine = next == UInt8(ascii: "/")
        let start = offset
        offset += 2
        while offset < bytes.count {
            if isLine, bytes[offset] == UInt8(ascii: "\n") { break }
            if !isLine, offset > start + 2, bytes[offset] == UInt8(ascii: "/"), bytes[offset - 1] == UInt8(ascii: "*") {
                offset += 1
                break
            }
            offset += 1
        }
        for place in start..<offset where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
    }

    private mutating func passString() {
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] == UInt8(ascii: "\\") else {
                offset += 1
                continue
            }
            guard let unit = unit(at: offset), (0xD800...0xDFFF).contains(unit) else {
                offset += 2
                continue
            }
            if unit < 0xDC00, let second = self.unit(at: offset + 6), (0xDC00...0xDFFF).contains(second) {
                offset += 12
                continue
            }
            note("half a surrogate pair")
            bytes.replaceSubrange(offset + 2..<offset + 6, with: Array("fffd".utf8))
            offset += 6
        }
        offset += 1
    }

    /// The number of an escape `\u0041` that begins here.
    private func unit(at start: Int) -> UInt16? {
        guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt16(String(decoding: bytes[start + 2...start + 5], as: UTF8.self), radix: 16)
    }
}
