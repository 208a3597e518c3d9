/// Collects the digits of a number into 64 bits and a power of ten.
package struct JSONDigits {
    package var significand: UInt64 = 0
    package var exponent = 0
    /// Whether no digit other than zero was dropped.
    package var isExact = true
    /// Whether a digit was dropped: then all that follow are, too.
    @usableFromInline package var isFull = false

    @inlinable
    package init() {}

    @inlinable
    package mutating func append(_ digit: UInt8, afterPoint: Bool) {
        // UInt64.max is 18446744073709551615.
        let limit: UInt64 = 1_844_674_407_370_955_161
        if !isFull, significand < limit || (significand == limit && digit <= 5) {
            significand = significand &* 10 &+ UInt64(digit)
            if afterPoint { exponent -= 1 }
        } else {
            isFull = true
            if digit != 0 { isExact = false }
            if !afterPoint { exponent += 1 }
        }
    }
}
