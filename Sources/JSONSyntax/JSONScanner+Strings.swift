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
                if offset + 1 < bytes.count, JSONScanner.unescaped(bytes[offset + 1]) != 0 {
                    offset &+= 2
                } else {
                    try skipEscape()
                }
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

    /// Passes over ASCII characters that need no attention: 128 at a time in long strings, eight at a time otherwise.
    @inlinable
    package mutating func skipPlainText() {
        guard let start = bytes.baseAddress else { return }
        let base = UnsafeRawPointer(start)
        let end = bytes.count
        var place = offset
        // Short strings end before a block would be worth its while.
        var rounds = 0
        while end &- place >= 8 {
            let stops = JSONScanner.stops(in: base, at: place)
            guard stops == 0 else {
                offset = place &+ stops.trailingZeroBitCount / 8
                return
            }
            place &+= 8
            rounds &+= 1
            if rounds == 8 {
                while end &- place >= 128, JSONScanner.isPlain(start + place) { place &+= 128 }
            }
        }
        while place < end {
            let byte = start[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { break }
            place &+= 1
        }
        offset = place
    }

    /// Whether 128 bytes are ASCII characters that need no attention. The compiler makes vectors of it.
    @usableFromInline
    static func isPlain(_ block: UnsafePointer<UInt8>) -> Bool {
        var lowest: UInt8 = 0xFF
        var quote: UInt8 = 0xFF
        var backslash: UInt8 = 0xFF
        for index in 0..<128 {
            let byte = block[index]
            // With the high bit turned over, what is not ASCII is below everything, and control characters are next.
            lowest = min(lowest, byte ^ 0x80)
            quote = min(quote, byte ^ UInt8(ascii: "\""))
            backslash = min(backslash, byte ^ UInt8(ascii: "\\"))
        }
        return lowest >= 0xA0 && quote != 0 && backslash != 0
    }

    /// The high bits of those of eight bytes that end plain text: quotation mark, backslash, control characters, everything that is not ASCII. Bits
    /// above the first may be wrong.
    @inlinable
    static func stops(in base: UnsafeRawPointer, at place: Int) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        // A byte below n borrows from its high bit when n is subtracted, and from the next one: that is why only the first is certain. With
        // its high bit set a byte is no ASCII, and stops whatever else it is.
        return ((quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20) | word) & 0x8080_8080_8080_8080
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
