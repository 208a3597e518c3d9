/// The shortest decimal number that is read as the same double, and of several the nearest, by Giulietti's Schubfach ("The Schubfach way to render
/// doubles", 2020): of the numbers of one power of ten at most one or two lie between the neighbours' midpoints, and of the next
/// power at most one.
struct ShortestDecimal {
    private(set) var digits: UInt64
    private(set) var exponent: Int

    /// - Parameter value: a positive number, which is finite.
    init(_ value: Double) {
        let bits = value.bitPattern
        let fraction = bits & (1 << 52 - 1)
        let biased = Int(bits >> 52)
        let significand = biased == 0 ? fraction : fraction | 1 << 52
        let binary = biased == 0 ? -1074 : biased &- 1075
        // A whole number of at most 53 bits is its own digits.
        if binary <= 0, binary > -53, significand & (1 << UInt64(-binary) &- 1) == 0 {
            self.init(whole: significand >> UInt64(-binary))
            return
        }
        let isEven = significand & 1 == 0
        // Below a power of two doubles are closer to each other.
        let isCloserBelow = fraction == 0 && biased > 1
        let tens = (binary &* 1_262_611 &- (isCloserBelow ? 524_031 : 0)) >> 22
        let shift = UInt64(binary &+ ((-tens &* 1_741_647) >> 19) &+ 1)
        var power = PowersOfTen.shared.significand(-tens)
        if !PowersOfTen.isExact(-tens) {
            let (low, overflow) = power.low.addingReportingOverflow(1)
            power = (power.high &+ (overflow ? 1 : 0), low)
        }
        let four = significand << 2
        let odd: UInt64 = isEven ? 0 : 1
        let lower = Self.scaled(power, (four &- (isCloserBelow ? 1 : 2)) << shift) &+ odd
        let middle = Self.scaled(power, four << shift)
        let upper = Self.scaled(power, (four &+ 2) << shift) &- odd
        let units = middle >> 2
        if units >= 10 {
            let shorter = units / 10
            let isBelowInside = lower <= 40 &* shorter
            let isAboveInside = 40 &* shorter &+ 40 <= upper
            if isBelowInside != isAboveInside {
                self.init(trimming: shorter &+ (isAboveInside ? 1 : 0), tens &+ 1)
                return
            }
        }
        let isBelowInside = lower <= units << 2
        let isAboveInside = (units &+ 1) << 2 <= upper
        guard isBelowInside == isAboveInside else {
            self.init(trimming: units &+ (isAboveInside ? 1 : 0), tens)
            return
        }
        let half = units << 2 &+ 2
        let roundsUp = middle > half || (middle == half && units & 1 == 1)
        self.init(trimming: units &+ (roundsUp ? 1 : 0), tens)
    }

    private init(whole: UInt64) { self.init(trimming: whole, 0) }

    /// Without zeros at the end.
    private init(trimming digits: UInt64, _ exponent: Int) {
        self.digits = digits
        self.exponent = exponent
        guard self.digits != 0 else { return }
        while true {
            let (quotient, remainder) = self.digits.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { return }
            self.digits = quotient
            self.exponent += 1
        }
    }

    /// The upper 64 bits of the product, the last of them set if anything below was: so that comparing tells the same as with all bits.
    @inline(__always)
    private static func scaled(_ power: (high: UInt64, low: UInt64), _ factor: UInt64) -> UInt64 {
        let carried = power.low.multipliedFullWidth(by: factor).high
        let (high, low) = power.high.multipliedFullWidth(by: factor)
        let (sum, overflow) = low.addingReportingOverflow(carried)
        return (high &+ (overflow ? 1 : 0)) | (sum > 1 ? 1 : 0)
    }
}

extension ShortestDecimal {
    /// The most bytes that `write` takes.
    static let maximum = 32

    /// Writes the number as JSON: plain from 0.0001 to 2^53, with a power of ten outside, as Swift writes it.
    ///
    /// - Returns: how many bytes that took.
    func write(to target: UnsafeMutablePointer<UInt8>) -> Int {
        let count = DecimalDigits.count(of: digits)
        let point = count &+ exponent
        if exponent >= 0, isPlainInteger(point) {
            DecimalDigits.write(digits, count: count, to: target)
            for place in count..<point { target[place] = UInt8(ascii: "0") }
            return point
        }
        if exponent < 0, point > 0 {
            DecimalDigits.write(digits, count: count, to: target + 1)
            for place in 0..<point { target[place] = target[place + 1] }
            target[point] = UInt8(ascii: ".")
            return count &+ 1
        }
        if point > -4, point <= 0 {
            target[0] = UInt8(ascii: "0")
            target[1] = UInt8(ascii: ".")
            for place in 0 ..< -point { target[2 &+ place] = UInt8(ascii: "0") }
            DecimalDigits.write(digits, count: count, to: target + 2 - point)
            return 2 &- point &+ count
        }
        return writeWithExponent(count: count, point: point, to: target)
    }

    /// Whether a whole number is at most 2^53.
    private func isPlainInteger(_ point: Int) -> Bool {
        guard point == 16 else { return point < 16 }
        return (0..<exponent).reduce(digits) { value, _ in value &* 10 } <= 1 << 53
    }

    private func writeWithExponent(count: Int, point: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        DecimalDigits.write(digits, count: count, to: target + 1)
        target[0] = target[1]
        var end = 1
        if count > 1 {
            target[1] = UInt8(ascii: ".")
            end = count + 1
        }
        target[end] = UInt8(ascii: "e")
        let power = point - 1
        target[end + 1] = UInt8(ascii: power < 0 ? "-" : "+")
        end += 2
        if power.magnitude < 10 {
            target[end] = UInt8(ascii: "0")
            end += 1
        }
        return end + DecimalDigits.write(UInt64(power.magnitude), to: target + end)
    }
}
