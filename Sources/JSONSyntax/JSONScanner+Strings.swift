extension JSONScanner {
    /// Reads a string and checks its UTF-8, its escapes and its surrogate pairs.
    @inlinable
    package mutating func string() throws(JSONSyntaxError) -> JSONStringToken {
        guard consume(UInt8(ascii: "\"")) else { throw error(.string) }
        let start = offset
        var hasEscapes = false
        var isASCII = true
        while true {
            skipPlainText()
            guard offset < bytes.count else { throw error(.closingQuote) }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return JSONStringToken(range: start..<offset - 1, hasEscapes: hasEscapes, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                if offset + 1 < bytes.count, JSONScanner.unescaped(bytes[offset + 1]) != 0 {
                    offset &+= 2
                } else {
                    try skipEscape()
                }
            case 0x80...:
                isASCII = false
                try skipMultibyteScalar()
            default:
                throw error(.escapedControl)
            }
        }
    }

    /// The text of a string that this scanner read, and no other: its bytes are not checked again.
    @inlinable
    package func text(of token: JSONStringToken) -> String {
        token.hasEscapes ? unescapedText(of: token) : plainText(of: token)
    }

    /// The text of a string without escapes. What the scanner has checked is not checked again where the system can be told so.
    @inlinable
    func plainText(of token: JSONStringToken) -> String {
        let text = self[token.range]
        guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) else {
            return String(decoding: text, as: UTF8.self)
        }
        return String(copying: UTF8Span(unchecked: text.span, isKnownASCII: token.isASCII))
    }

    /// The bytes of a range of the text.
    @inlinable
    package subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

    /// Passes over ASCII characters that need no attention, sixteen at a time, and 128 in long strings.
    @inlinable
    @inline(__always)
    package mutating func skipPlainText() {
        guard let start = bytes.baseAddress else { return }
        let base = UnsafeRawPointer(start)
        let end = bytes.count
        var place = offset
        // Short strings end before a larger block would be worth its while.
        let long = place &+ 64
        while end &- place >= 16 {
            let stops = JSONScanner.stops(in: base, at: place)
            if stops.low != 0 {
                offset = place &+ stops.low.trailingZeroBitCount / 8
                return
            }
            if stops.high != 0 {
                offset = place &+ 8 &+ stops.high.trailingZeroBitCount / 8
                return
            }
            place &+= 16
            if place >= long { place = skipPlainBlocks(from: place) }
        }
        while place < end {
            let byte = start[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { break }
            place &+= 1
        }
        offset = place
    }

    /// Which of sixteen bytes end plain text, a byte that is not zero each: quotation mark, backslash, control characters, everything that is
    /// not ASCII.
    @inlinable
    @inline(__always)
    static func stops(in base: UnsafeRawPointer, at place: Int) -> (low: UInt64, high: UInt64) {
        let words = unsafeBitCast(
            stops(among: base.loadUnaligned(fromByteOffset: place, as: SIMD16<Int8>.self)),
            to: SIMD2<UInt64>.self
        )
        return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }

    @inlinable
    @inline(__always)
    static func stops(among bytes: SIMD16<Int8>) -> SIMDMask<SIMD16<Int8>> {
        // Constants with their types written out: other operators of these names are not made instructions of.
        let two: SIMD16<Int8> = SIMD16(repeating: 0x02)
        let exclamation: SIMD16<Int8> = SIMD16(repeating: 0x21)
        let backslash: SIMD16<Int8> = SIMD16(repeating: 0x5C)
        // With its high bit set a byte is no ASCII, and negative. With the bit of two turned over, a quotation mark (0x22) comes right behind the
        // control characters, and a space and an exclamation mark behind it.
        return ((bytes ^ two) .< exclamation) .| (bytes .== backslash)
    }

    /// The offset of the first block of 128 bytes that is not all plain text.
    @usableFromInline
    func skipPlainBlocks(from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var place = start
        while bytes.count &- place >= 128, JSONScanner.isPlain(UnsafeRawPointer(base + place)) { place &+= 128 }
        return place
    }

    /// Whether 128 bytes are ASCII characters that need no attention.
    @inline(__always)
    private static func isPlain(_ block: UnsafeRawPointer) -> Bool {
        var stops = SIMDMask<SIMD16<Int8>>(repeating: false)
        for index in 0..<8 {
            let part = block.loadUnaligned(fromByteOffset: index * 16, as: SIMD16<Int8>.self)
            stops = stops .| JSONScanner.stops(among: part)
        }
        let words = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
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
        if let unit = JSONScanner.hexadecimalUnit(in: bytes, at: offset) {
            offset &+= 4
            return unit
        }
        while let byte = nextByte, JSONScanner.isHexadecimal(byte) { offset &+= 1 }
        throw error(.hexadecimalDigits)
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
