import ClientModel

/// Checks the text of values that have a Swift type of their own, so that a literal of it can't fail in the client.
enum FormatText {
    static func has(_ text: String, _ format: StringFormatModel) -> Bool {
        switch format {
        case .dateTime: isDateTime(text)
        case .date: isDate(text)
        case .uuid: isUUID(text)
        }
    }

    /// `full-date` of RFC 3339 §5.6.
    static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = number(bytes[0..<4]),
            let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return false }
        return (1...12).contains(month) && (1...daysIn(month, year: year)).contains(day)
    }

    /// `date-time` of RFC 3339 §5.6, with or without an offset.
    static func isDateTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, isDate(String(decoding: bytes[0..<10], as: UTF8.self)), "Tt ".utf8.contains(bytes[10]),
            isTime(bytes[11..<19], separators: [2, 5], limits: [24, 60, 60])
        else { return false }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count + 1)
        }
        switch rest.first {
        case nil: return true
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return rest.count == 1
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return rest.count == 6 && isTime(rest.dropFirst(), separators: [2], limits: [24, 60])
        default: return false
        }
    }

    /// RFC 9562 §4.
    static func isUUID(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.joined().allSatisfy { isDigit($0) || ("a"..."f").contains(Unicode.Scalar($0 | 0x20)) }
    }

    /// RFC 4648 §4, with its padding.
    static func isBase64(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return bytes.count.isMultiple(of: 4) && padding < 3
            && bytes.dropLast(padding).allSatisfy {
                isDigit($0) || ("a"..."z").contains(Unicode.Scalar($0 | 0x20)) || "+/".utf8.contains($0)
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.allSatisfy(isDigit) ? Int(String(decoding: bytes, as: UTF8.self)) : nil
    }

    /// Numbers of two digits, with colons at these places.
    private static func isTime(_ bytes: ArraySlice<UInt8>, separators: [Int], limits: [Int]) -> Bool {
        guard separators.allSatisfy({ bytes[bytes.startIndex + $0] == UInt8(ascii: ":") }) else { return false }
        return limits.enumerated().allSatisfy { index, limit in
            let start = bytes.startIndex + index * 3
            return number(bytes[start..<start + 2]).map { $0 < limit } ?? false
        }
    }

    private static func daysIn(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
