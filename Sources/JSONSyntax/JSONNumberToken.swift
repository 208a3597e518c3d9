/// A JSON number where it stands in the text (RFC 8259, section 6), and its value as far as 64 bits hold it.
package struct JSONNumberToken: Hashable, Sendable {
    /// The bytes of the number, as offsets in the text.
    package var range: Range<Int>
    package var isNegative: Bool
    /// The leading digits that fit into 64 bits, without the decimal point.
    package var significand: UInt64
    /// The power of ten that the significand is multiplied by.
    package var exponent: Int
    /// Whether significand and exponent are the number itself: no digit other than zero had to be dropped.
    package var isExact: Bool

    @inlinable
    package init(range: Range<Int>, isNegative: Bool, significand: UInt64, exponent: Int, isExact: Bool) {
        self.range = range
        self.isNegative = isNegative
        self.significand = significand
        self.exponent = exponent
        self.isExact = isExact
    }

    /// The number as an integer, if it is one: `1.0` and `1e3` are.
    package enum Integer: Hashable, Sendable {
        /// The absolute value; the sign is the token's.
        case magnitude(UInt64)
        /// The number has a fraction.
        case fraction
        /// The number is an integer of more than 64 bits.
        case tooLarge
    }

    /// The number as an integer.
    @inlinable
    package var integer: Integer {
        if exponent == 0, isExact { return .magnitude(significand) }
        return scaledInteger
    }

    @usableFromInline
    package var scaledInteger: Integer {
        // Digits were dropped where the significand was full: below the point they are a fraction, above it the rest is too large.
        guard isExact else { return exponent > 0 ? .tooLarge : .fraction }
        guard significand != 0 else { return .magnitude(0) }
        var magnitude = significand
        // 64 bits hold 20 digits, so both loops leave after at most 20 rounds.
        for _ in 0..<max(0, exponent) {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            if overflow { return .tooLarge }
            magnitude = product
        }
        for _ in 0..<max(0, -exponent) {
            let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { return .fraction }
            magnitude = quotient
        }
        return .magnitude(magnitude)
    }
}
