extension JSONScanner {
    /// The text of a string with escapes. What an escape stands for is never longer than the escape.
    @usableFromInline
    package func unescapedText(of token: JSONStringToken) -> String {
        let source = self[token.range]
        guard let start = source.baseAddress else { return "" }
        return String(unsafeUninitializedCapacity: source.count) { target in
            let target = target.baseAddress!
            var reader = 0
            var writer = 0
            while true {
                JSONScanner.copyToBackslash(in: source, from: &reader, to: target, at: &writer)
                guard reader < source.count else { return writer }
                reader &+= 1
                let byte = JSONScanner.unescaped(start[reader])
                if byte != 0 {
                    target[writer] = byte
                    writer &+= 1
                    reader &+= 1
                    continue
                }
                writer &+= write(unescapedScalar(in: source, at: &reader), to: target + writer)
            }
        }
    }

    /// Copies the bytes before the next backslash, or all where there is none. A word is copied at a time, of which the end may be no text: there
    /// is room for it, because what has been written is never longer than what has been read.
    @inline(__always)
    private static func copyToBackslash(
        in source: UnsafeBufferPointer<UInt8>,
        from reader: inout Int,
        to target: UnsafeMutablePointer<UInt8>,
        at writer: inout Int
    ) {
        let start = source.baseAddress.unsafelyUnwrapped
        while source.count &- reader >= 8 {
            let word = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: reader, as: UInt64.self)
            UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: writer, as: UInt64.self)
            let stops = JSONScanner.places(of: UInt8(ascii: "\\"), in: UInt64(littleEndian: word))
            let count = stops == 0 ? 8 : stops.trailingZeroBitCount / 8
            reader &+= count
            writer &+= count
            if stops != 0 { return }
        }
        while reader < source.count, start[reader] != UInt8(ascii: "\\") {
            target[writer] = start[reader]
            reader &+= 1
            writer &+= 1
        }
    }

    /// Writes a scalar in UTF-8.
    ///
    /// - Returns: how many bytes that took.
    private func write(_ scalar: Unicode.Scalar, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let value = scalar.value
        let tail = { (shift: UInt32) in UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
        switch value {
        case ..<0x80:
            target[0] = UInt8(value)
            return 1
        case ..<0x800:
            target[0] = UInt8(0xC0 | value >> 6)
            target[1] = tail(0)
            return 2
        case ..<0x10000:
            target[0] = UInt8(0xE0 | value >> 12)
            target[1] = tail(6)
            target[2] = tail(0)
            return 3
        default:
            target[0] = UInt8(0xF0 | value >> 18)
            target[1] = tail(12)
            target[2] = tail(6)
            target[3] = tail(0)
            return 4
        }
    }

    /// What a letter after a backslash stands for; zero for `u` and for what is no escape.
    @inlinable
    package static func unescaped(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: 0
        }
    }

    /// What `u` and the digits behind it stand for, or those of both halves of a pair.
    private func unescapedScalar(in source: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
        index += 1
        let first = hexadecimalUnit(in: source, at: &index)
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        // The scanner has checked that the other half follows: `\u` and four digits.
        index += 2
        let second = hexadecimalUnit(in: source, at: &index)
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private func hexadecimalUnit(in source: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            unit = unit << 4 | (JSONScanner.hexadecimalValue(of: source[index]) ?? 0)
            index += 1
        }
        return unit
    }

    /// The value of a hexadecimal digit; `nil` for other bytes.
    static func hexadecimalValue(of byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte &- UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte &- UInt8(ascii: "a") &+ 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte &- UInt8(ascii: "A") &+ 10)
        default: nil
        }
    }
}
