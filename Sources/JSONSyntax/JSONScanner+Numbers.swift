extension JSONScanner {
    /// Reads a number and its value as far as 64 bits hold it.
    @inlinable
    package mutating func number() throws(JSONSyntaxError) -> JSONNumberToken {
        skipWhitespace()
        if let token = shortNumber() { return token }
        return try longNumber()
    }

    /// Reads a number of at most nineteen digits without an exponent; anything else stays where it is.
    @inlinable
    package mutating func shortNumber() -> JSONNumberToken? {
        guard let base = bytes.baseAddress else { return nil }
        let end = bytes.count
        var place = offset
        let isNegative = place < end && base[place] == UInt8(ascii: "-")
        if isNegative { place &+= 1 }
        let first = place
        var significand: UInt64 = 0
        JSONScanner.digits(base, &place, end, into: &significand)
        let whole = place &- first
        // A zero in front is a number of its own.
        guard whole > 0, whole == 1 || base[first] != UInt8(ascii: "0") else { return nil }
        var fraction = 0
        if place < end, base[place] == UInt8(ascii: ".") {
            let point = place
            place &+= 1
            JSONScanner.digits(base, &place, end, into: &significand)
            fraction = place &- point &- 1
            guard fraction > 0 else { return nil }
        }
        guard whole &+ fraction <= 19 else { return nil }
        if place < end, base[place] | 0x20 == UInt8(ascii: "e") { return nil }
        let range = Range(uncheckedBounds: (offset, place))
        offset = place
        return JSONNumberToken(
            range: range,
            isNegative: isNegative,
            significand: significand,
            exponent: 0 &- fraction,
            isExact: true
        )
    }

    /// Reads digits, eight at a time while there are eight. What does not fit into 64 bits is cut off.
    @inlinable
    @inline(__always)
    static func digits(_ base: UnsafePointer<UInt8>, _ place: inout Int, _ end: Int, into significand: inout UInt64) {
        while end &- place >= 8 {
            var word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
            // Digits are 0x30 to 0x39: their upper halves are three, also after six has been added.
            guard word & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030,
                (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0x3030_3030_3030_3030
            else { break }
            // Neighbours are joined to pairs, pairs to fours, fours to eight.
            word = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) >> 8
            word = ((word & 0x00FF_00FF_00FF_00FF) &* 6_553_601) >> 16
            word = ((word & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) >> 32
            significand = significand &* 100_000_000 &+ word
            place &+= 8
        }
        while place < end {
            let digit = base[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            significand = significand &* 10 &+ UInt64(digit)
            place &+= 1
        }
    }

    @usableFromInline
    package mutating func longNumber() throws(JSONSyntaxError) -> JSONNumberToken {
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
