extension JSONScanner {
    /// The text of a string with escapes. What an escape stands for is never longer than the escape.
    @usableFromInline
    package func unescapedText(of token: JSONStringToken) -> String {
        let source = self[token.range]
        return String(unsafeUninitializedCapacity: source.count) { target in
            var reader = 0
            var writer = 0
            while reader < source.count {
                let byte = source[reader]
                reader += 1
                guard byte == UInt8(ascii: "\\") else {
                    target[writer] = byte
                    writer += 1
                    continue
                }
                for unit in UTF8.encode(unescapedScalar(in: source, at: &reader)) ?? UTF8.encodedReplacementCharacter {
                    target[writer] = unit
                    writer += 1
                }
            }
            return writer
        }
    }

    /// What the escape after a backslash stands for.
    private func unescapedScalar(in source: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
        let letter = source[index]
        index += 1
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = hexadecimalUnit(in: source, at: &index)
            guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
            // The scanner has checked that the other half follows: `\u` and four digits.
            index += 2
            let second = hexadecimalUnit(in: source, at: &index)
            return UTF16.decode(UTF16.EncodedScalar([first, second]))
        default: return Unicode.Scalar(letter)
        }
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
