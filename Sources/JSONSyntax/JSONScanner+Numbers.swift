extension JSONScanner {
    /// Reads a number and its value as far as 64 bits hold it.
    @inlinable
    package mutating func number() throws(JSONSyntaxError) -> JSONNumberToken {
        skipWhitespace()
        let start = offset
        var digits = JSONDigits()
        let isNegative = nextByte == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        if nextByte == UInt8(ascii: "0") {
            offset += 1
        } else {
            try scanDigits(into: &digits, afterPoint: false)
        }
        if nextByte == UInt8(ascii: ".") {
            offset += 1
            try scanDigits(into: &digits, afterPoint: true)
        }
        if let byte = nextByte, byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            digits.exponent += try scanExponent()
        }
        return JSONNumberToken(
            range: start..<offset,
            isNegative: isNegative,
            significand: digits.significand,
            exponent: digits.exponent,
            isExact: digits.isExact
        )
    }

    /// Reads one or more digits of the significand.
    @inlinable
    package mutating func scanDigits(into digits: inout JSONDigits, afterPoint: Bool) throws(JSONSyntaxError) {
        let start = offset
        while offset < bytes.count {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            digits.append(digit, afterPoint: afterPoint)
            offset += 1
        }
        guard offset > start else { throw error(.digit) }
    }

    /// Reads an exponent after its letter. One too large to matter is cut: no number within the range of a double needs it.
    @usableFromInline
    package mutating func scanExponent() throws(JSONSyntaxError) -> Int {
        let isNegative = nextByte == UInt8(ascii: "-")
        if isNegative || nextByte == UInt8(ascii: "+") { offset += 1 }
        let start = offset
        var exponent = 0
        while offset < bytes.count {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            if exponent < 100_000_000 { exponent = exponent * 10 + Int(digit) }
            offset += 1
        }
        guard offset > start else { throw error(.digit) }
        return isNegative ? -exponent : exponent
    }
}
