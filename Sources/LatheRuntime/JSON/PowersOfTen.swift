/// The powers of ten that reading and writing doubles takes, in 128 bits: `10^exponent` is about `significand · 2^n` with a significand
/// whose first bit is set. They are computed once, exactly, and cut off.
struct PowersOfTen: @unchecked Sendable {
    /// The exponents there are.
    static let range = -342...324
    static let shared = PowersOfTen()

    /// The significands, high half first, from the lowest exponent on. They live as long as the program.
    private let words: UnsafePointer<UInt64>

    private init() {
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * Self.range.count)
        // Powers of ten differ from powers of five by powers of two, which have no digits of their own.
        var power = WideInteger(wordCount: 13, top: 0)
        power.words[0] = 1
        for exponent in 0...Self.range.upperBound {
            power.storeLeadingBits(at: memory + 2 * (exponent - Self.range.lowerBound))
            power.multiply(by: 5)
        }
        // A quotient that is cut off and divided again is the quotient of both, cut off: 2^n / 5 / 5 is exact as far as it goes.
        var quotient = WideInteger(wordCount: 16, top: 1 << 63)
        for exponent in 1 ... -Self.range.lowerBound {
            quotient.divide(by: 5)
            quotient.storeLeadingBits(at: memory + 2 * (-exponent - Self.range.lowerBound))
        }
        words = UnsafePointer(memory)
    }

    /// The significand of a power, cut off.
    @inline(__always)
    func significand(_ exponent: Int) -> (high: UInt64, low: UInt64) {
        let place = words + 2 * (exponent &- Self.range.lowerBound)
        return (place[0], place[1])
    }

    /// Whether the significand is the power itself: five to the fifty-fifth is the last that 128 bits hold.
    @inline(__always)
    static func isExact(_ exponent: Int) -> Bool { (0...55).contains(exponent) }
}

/// A large number for the table, the lowest word first.
private struct WideInteger {
    var words: [UInt64]

    /// - Parameter top: the highest word; the others are zero.
    init(wordCount: Int, top: UInt64) {
        words = Array(repeating: 0, count: wordCount)
        words[wordCount - 1] = top
    }

    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = high + (overflow ? 1 : 0)
        }
    }

    mutating func divide(by divisor: UInt64) {
        var remainder: UInt64 = 0
        for index in words.indices.reversed() {
            (words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
        }
    }

    /// Stores the 128 bits from the first one that is set.
    func storeLeadingBits(at target: UnsafeMutablePointer<UInt64>) {
        let top = words.lastIndex { $0 != 0 } ?? 0
        let shift = UInt64(words[top].leadingZeroBitCount)
        let word = { (index: Int) in index < 0 ? 0 : words[index] }
        // A shift by 64 gives zero.
        let leading = { (index: Int) in word(index) << shift | word(index - 1) >> (64 - shift) }
        target[0] = leading(top)
        target[1] = leading(top - 1)
    }
}
