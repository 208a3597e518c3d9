/// A form of strings that is strict enough to tell them from others.
public enum StringFormat: Sendable {
    /// RFC 3339, `date-time`.
    case dateTime
    /// RFC 3339, `full-date`.
    case date
    /// RFC 9562, section 4.
    case uuid

    /// Whether a string has the form.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .dateTime:
            var parser = RFC3339Parser(text)
            return parser.instant() != nil && parser.isAtEnd
        case .date:
            var parser = RFC3339Parser(text)
            return parser.date() != nil && parser.isAtEnd
        case .uuid:
            return text.count == 36
                && text.enumerated().allSatisfy { place, byte in
                    switch place {
                    case 8, 13, 18, 23: byte == UInt8(ascii: "-")
                    default: Self.isHexadecimalDigit(byte)
                    }
                }
        }
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }
}
