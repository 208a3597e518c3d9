/// Writes whole numbers in decimal digits, two at a time.
enum DecimalDigits {
    /// The most bytes that a number of 64 bits takes, with its sign.
    static let maximum = 20

    /// Writes a number.
    ///
    /// - Returns: how many bytes that took.
    @inline(__always)
    static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let count = count(of: value)
        write(value, count: count, to: target)
        return count
    }

    /// Writes a number with its sign.
    ///
    /// - Returns: how many bytes that took.
    @inline(__always)
    static func write(_ value: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard value < 0 else { return write(UInt64(value), to: target) }
        target[0] = UInt8(ascii: "-")
        return write(value.magnitude, to: target + 1) + 1
    }

    /// Writes exactly this many digits, the last first.
    @inline(__always)
    static func write(_ value: UInt64, count: Int, to target: UnsafeMutablePointer<UInt8>) {
        var rest = value
        var place = count
        while place >= 2 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            let (tens, ones) = UInt8(truncatingIfNeeded: pair).quotientAndRemainder(dividingBy: 10)
            target[place &- 1] = UInt8(ascii: "0") &+ ones
            target[place &- 2] = UInt8(ascii: "0") &+ tens
            place &-= 2
            rest = quotient
        }
        if place == 1 { target[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
    }

    /// How many digits a number has.
    @inline(__always)
    static func count(of value: UInt64) -> Int {
        var count = 1
        var rest = value
        while rest >= 10_000 {
            rest /= 10_000
            count &+= 4
        }
        return rest >= 1_000 ? count &+ 3 : rest >= 100 ? count &+ 2 : rest >= 10 ? count &+ 1 : count
    }
}
