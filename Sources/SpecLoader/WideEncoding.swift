/// An encoding of text in units of two or four bytes, told by the byte-order mark or by the zeros around a first ASCII character.
package enum WideEncoding: String, Sendable {
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"

    /// - Returns: `nil` for UTF-8, and for what is no text.
    package init?(of bytes: [UInt8]) {
        let first = Array(bytes.prefix(4))
        let zeros = first.map { $0 == 0 }
        if first == [0xFF, 0xFE, 0, 0] || zeros == [false, true, true, true] {
            self = .utf32LittleEndian
        } else if first == [0, 0, 0xFE, 0xFF] || zeros == [true, true, true, false] {
            self = .utf32BigEndian
        } else if first.starts(with: [0xFF, 0xFE]) || zeros == [false, true, false, true] {
            self = .utf16LittleEndian
        } else if first.starts(with: [0xFE, 0xFF]) || zeros == [true, false, true, false] {
            self = .utf16BigEndian
        } else {
            return nil
        }
    }

    /// The same text in UTF-8, without the byte-order mark. What is no character becomes U+FFFD.
    package func convertedToUTF8(_ bytes: [UInt8]) -> [UInt8] {
        let mark: Unicode.Scalar = "\u{FEFF}"
        var scalars = String.UnicodeScalarView()
        switch self {
        case .utf16LittleEndian, .utf16BigEndian:
            let units = Self.units(bytes, size: 2, isLittleEndian: self == .utf16LittleEndian).map { UInt16($0) }
            scalars = String(decoding: units, as: UTF16.self).unicodeScalars
        case .utf32LittleEndian, .utf32BigEndian:
            for unit in Self.units(bytes, size: 4, isLittleEndian: self == .utf32LittleEndian) {
                scalars.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
            }
        }
        if scalars.first == mark { scalars.removeFirst() }
        return Array(String(scalars).utf8)
    }

    /// The numbers that so many bytes each stand for; what is too little for one at the end is left out.
    private static func units(_ bytes: [UInt8], size: Int, isLittleEndian: Bool) -> [UInt32] {
        stride(from: 0, through: bytes.count - size, by: size).map { start in
            (0..<size).reduce(0) { unit, place in
                unit << 8 | UInt32(bytes[start + (isLittleEndian ? size - 1 - place : place)])
            }
        }
    }
}
