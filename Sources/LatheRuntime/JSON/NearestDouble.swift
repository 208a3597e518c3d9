/// The double nearest to a decimal number, by the method of Eisel and Lemire ("Number Parsing at a Gigabyte per Second", 2021; that it
/// needs no other way out is shown in "Fast Number Parsing Without Fallback", 2023): the digits are multiplied with the first 128 bits of the power
/// of ten, which is enough to tell which of two doubles is nearer.
struct NearestDouble {
    /// - Parameters:
    ///   - significand: the digits.
    ///   - exponent: the power of ten they are multiplied by.
    /// - Returns: the absolute value; infinite where a double has no room.
    static func value(_ significand: UInt64, exponent: Int) -> Double {
        guard significand != 0, exponent >= -342 else { return 0 }
        guard exponent <= 308 else { return .infinity }
        let leadingZeros = significand.leadingZeroBitCount
        let product = product(significand << UInt64(leadingZeros), exponent)
        let upperBit = Int(product.high >> 63)
        // 52 bits, the hidden one, and one to round by.
        var mantissa = product.high >> UInt64(upperBit &+ 9)
        // The binary exponent of the power of ten is 217706·exponent / 2^16, rounded down.
        var binary = ((217_706 &* exponent) >> 16) &+ 63 &+ upperBit &- leadingZeros &+ 1023
        if binary <= 0 { return subnormal(mantissa, binary) }
        // Halfway between two doubles, exactly: then the even one. Only small powers can be exact.
        if product.low <= 1, (-4...23).contains(exponent), mantissa & 3 == 1, mantissa << UInt64(upperBit &+ 9) == product.high {
            mantissa &= ~1
        }
        mantissa = (mantissa &+ (mantissa & 1)) >> 1
        if mantissa >= 1 << 53 {
            mantissa = 1 << 52
            binary &+= 1
        }
        guard binary < 0x7FF else { return .infinity }
        return Double(bitPattern: mantissa & ~(1 << 52) | UInt64(binary) << 52)
    }

    private static func subnormal(_ leading: UInt64, _ binary: Int) -> Double {
        let shift = 1 - binary
        guard shift < 64 else { return 0 }
        var mantissa = leading >> UInt64(shift)
        mantissa = (mantissa + (mantissa & 1)) >> 1
        // What is rounded up to the smallest normal number gets its exponent by the bit it carries into.
        return Double(bitPattern: mantissa)
    }

    /// The digits times the power of ten, in 128 bits as far as they matter.
    @inline(__always)
    private static func product(_ significand: UInt64, _ exponent: Int) -> (high: UInt64, low: UInt64) {
        var power = PowersOfTen.shared.significand(exponent)
        // Reciprocals of the powers that are exact themselves are rounded up.
        if (-27..<0).contains(exponent) {
            let (low, overflow) = power.low.addingReportingOverflow(1)
            power = (power.high &+ (overflow ? 1 : 0), low)
        }
        var (high, low) = significand.multipliedFullWidth(by: power.high)
        // Where all lower bits are set, what is below may carry.
        if high & 0x1FF == 0x1FF {
            let carried = significand.multipliedFullWidth(by: power.low).high
            let (sum, overflow) = low.addingReportingOverflow(carried)
            low = sum
            if overflow { high &+= 1 }
        }
        return (high, low)
    }
}
