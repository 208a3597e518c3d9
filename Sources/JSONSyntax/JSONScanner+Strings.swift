extension JSONScanner {
    /// Reads a string and checks its UTF-8, its escapes and its surrogate pairs.
    @inlinable
    package mutating func string() throws(JSONSyntaxError) -> JSONStringToken {
        guard consume(UInt8(ascii: "\"")) else { throw error(.string) }
        let start = offset
        var hasEscapes = false
        while true {
            skipPlainText()
            guard offset < bytes.count else { throw error(.closingQuote) }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return JSONStringToken(range: start..<offset - 1, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try skipEscape()
            case 0x80...:
                try skipMultibyteScalar()
            default:
                throw error(.escapedControl)
            }
        }
    }

    /// The text of a string that this scanner read.
    @inlinable
    package func text(of token: JSONStringToken) -> String {
        token.hasEscapes ? unescapedText(of: token) : String(decoding: self[token.range], as: UTF8.self)
    }

    /// The bytes of a range of the text.
    @inlinable
    package subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

    /// Passes over ASCII characters that need no attention, eight at a time while there are eight.
    @inlinable
    package mutating func skipPlainText() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let base = UnsafeRawBufferPointer(bytes)
        while bytes.count - offset >= 8 {
            let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // A byte below n borrows from its high bit when n is subtracted; bytes of 0x80 and more stop the loop by themselves.
            let stops = (quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word
            guard stops & highBits == 0 else { break }
            offset += 8
        }
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20, 0x80...: return
            default: offset += 1
            }
        }
    }

    /// Passes over an escape sequence, or both of a surrogate pair.
    @usableFromInline
    package mutating func skipEscape() throws(JSONSyntaxError) {
        let start = offset
        offset += 1
        switch nextByte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 1
        case UInt8(ascii: "u"):
            offset += 1
            let first = try hexadecimalUnit()
            guard UTF16.isSurrogate(first) else { return }
            guard UTF16.isLeadSurrogate(first), nextByte == UInt8(ascii: "\\"), offset + 1 < bytes.count,
                bytes[offset + 1] == UInt8(ascii: "u")
            else { throw JSONSyntaxError(.surrogatePair, at: start) }
            offset += 2
            guard UTF16.isTrailSurrogate(try hexadecimalUnit()) else { throw JSONSyntaxError(.surrogatePair, at: start) }
        default: throw error(.escape)
        }
    }

    /// Reads four hexadecimal digits.
    mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = nextByte, let digit = JSONScanner.hexadecimalValue(of: byte) else {
                throw error(.hexadecimalDigits)
            }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }

    /// Passes over a Unicode scalar of two to four bytes (RFC 3629, section 4).
    @usableFromInline
    package mutating func skipMultibyteScalar() throws(JSONSyntaxError) {
        let lead = bytes[offset]
        // How many bytes follow, and what the first of them may be: no overlong form, no surrogate, nothing above U+10FFFF.
        let (count, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
        case 0xE0: (count, second) = (2, 0xA0...0xBF)
        case 0xED: (count, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
        case 0xF0: (count, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
        case 0xF4: (count, second) = (3, 0x80...0x8F)
        default: throw error(.validUTF8)
        }
        guard bytes.count - offset > count, second.contains(bytes[offset + 1]) else { throw error(.validUTF8) }
        for index in 2..<max(2, count + 1) where bytes[offset + index] & 0xC0 != 0x80 { throw error(.validUTF8) }
        offset += count + 1
    }
}
