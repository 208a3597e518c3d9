/// An encoding of text that the runtime reads and writes.
package enum TextCharset: Hashable, Sendable {
    case utf8, ascii, latin1
    /// By its byte-order mark, big-endian without one (RFC 2781 §4.3).
    case utf16
    case utf16BigEndian, utf16LittleEndian

    /// By the name the field `Content-Type` gives it, in lower case; `nil` for one that is not known.
    package init?(name: String) {
        switch name {
        case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
        case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us": self = .ascii
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "cp819": self = .latin1
        case "utf-16", "utf16": self = .utf16
        case "utf-16be": self = .utf16BigEndian
        case "utf-16le": self = .utf16LittleEndian
        default: return nil
        }
    }

    /// The text of `bytes`, without a byte-order mark; `nil` where they are no such text.
    package func text(of bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            let text = String(decoding: content, as: UTF8.self)
            // Decoding repairs what is not UTF-8; text that was repaired is not what was sent.
            return text.utf8.elementsEqual(content) ? text : nil
        case .ascii:
            return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
        case .latin1:
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .utf16:
            if bytes.starts(with: [0xFF, 0xFE]) { return Self.utf16Text(of: bytes.dropFirst(2), isBigEndian: false) }
            return Self.utf16Text(of: bytes.starts(with: [0xFE, 0xFF]) ? bytes.dropFirst(2) : bytes[...], isBigEndian: true)
        case .utf16BigEndian: return Self.utf16Text(of: bytes[...], isBigEndian: true)
        case .utf16LittleEndian: return Self.utf16Text(of: bytes[...], isBigEndian: false)
        }
    }

    /// `text` as bytes; `nil` where it has a character that the encoding does not.
    package func bytes(of text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .ascii: return text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
        case .latin1:
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard let byte = UInt8(exactly: scalar.value) else { return nil }
                bytes.append(byte)
            }
            return bytes
        case .utf16: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
    }

    private static func utf16Text(of bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        let text = String(decoding: units, as: UTF16.self)
        return text.utf16.elementsEqual(units) ? text : nil
    }
}
