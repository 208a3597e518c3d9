import JSONSyntax

extension JSONReader {
    /// Reads an integer. `1.0` and `1e3` are integers.
    ///
    /// - Throws: `JSONError`: `typeMismatch` for a fraction, `outOfRange` where the type has no room.
    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws(JSONError) -> Value {
        let token = try number("an integer")
        switch token.integer {
        case .magnitude(let magnitude):
            if let value: Value = token.integer(magnitude) { return value }
        case .fraction:
            throw unexpected(token, .typeMismatch, expected: "an integer")
        case .tooLarge:
            break
        }
        throw unexpected(token, .outOfRange, expected: "an integer from \(Value.min) to \(Value.max)")
    }

    /// Reads a number as the nearest double.
    ///
    /// - Throws: `JSONError`: `outOfRange` for what would be infinite.
    mutating func double() throws(JSONError) -> Double {
        let token = try number()
        let value = token.exactDouble ?? token.nearestDouble ?? Double(text(of: token)) ?? .nan
        guard value.isFinite else { throw unexpected(token, .outOfRange, expected: "a number that fits a double") }
        return value
    }

    /// Reads a number as the nearest float.
    ///
    /// - Throws: `JSONError`: `outOfRange` for what would be infinite.
    mutating func float() throws(JSONError) -> Float {
        let token = try number()
        // Not by way of a double: rounding twice is not rounding once.
        guard let value = Float(text(of: token)), value.isFinite else {
            throw unexpected(token, .outOfRange, expected: "a number that fits a float")
        }
        return value
    }
}

extension JSONNumberToken {
    /// The integer with this absolute value and the token's sign, if the type has it.
    func integer<Value: FixedWidthInteger>(_ magnitude: UInt64) -> Value? {
        guard isNegative else { return Value(exactly: magnitude) }
        guard magnitude <= Int64.min.magnitude else { return nil }
        return Value(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }

    /// The nearest double, unless digits were dropped that could make the next one the nearest.
    var nearestDouble: Double? {
        let magnitude = NearestDouble.value(significand, exponent: exponent)
        guard isExact || magnitude == NearestDouble.value(significand &+ 1, exponent: exponent) else { return nil }
        return isNegative ? -magnitude : magnitude
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
        1e22,
    ]

    /// The nearest double, where one operation on two exact doubles gives it: then it is rounded once, as it must be.
    var exactDouble: Double? {
        guard isExact, significand <= 1 << 53, (-22...22).contains(exponent) else { return nil }
        let power = JSONNumberToken.powersOfTen[Int(exponent.magnitude)]
        let magnitude = exponent < 0 ? Double(significand) / power : Double(significand) * power
        return isNegative ? -magnitude : magnitude
    }
}
