/// A bit a field: whether its memory is initialised. The first 64 need no memory of their own.
struct InitializedFields: ~Copyable {
    private var first: UInt64 = 0
    private let others: UnsafeMutablePointer<UInt64>?
    private let otherCount: Int
    /// What `first` is when all fields are initialised, where there are no others.
    private let all: UInt64

    /// - Parameter scratch: gives the memory for what is over 64, until `end(_:)`.
    @inline(__always)
    init(count: Int, _ scratch: inout ScratchMemory) {
        otherCount = max(0, (count - 1) / 64)
        all = count < 64 ? 1 << UInt64(count) - 1 : .max
        guard count > 64 else {
            others = nil
            return
        }
        others = scratch.allocate(UInt64.self, count: otherCount)
        others?.initialize(repeating: 0, count: otherCount)
    }

    /// Gives the memory back.
    @inline(__always)
    consuming func end(_ scratch: inout ScratchMemory) {
        if let others { scratch.release(others, count: otherCount) }
    }

    /// Whether all fields are, as far as that is known at once.
    var isFull: Bool { first == all && otherCount == 0 }

    /// The first field from a place on that is not; `nil` where all are.
    ///
    /// - Parameter count: of the fields.
    @inline(__always)
    func firstMissing(from start: Int, count: Int) -> Int? {
        var start = start
        while start < count {
            let word = start < 64 ? first : others.unsafelyUnwrapped[start / 64 - 1]
            let missing = ~word &>> UInt64(truncatingIfNeeded: start)
            if missing != 0 {
                let index = start &+ missing.trailingZeroBitCount
                return index < count ? index : nil
            }
            start = (start | 63) &+ 1
        }
        return nil
    }

    subscript(index: Int) -> Bool {
        @inline(__always)
        get {
            let word = index < 64 ? first : others.unsafelyUnwrapped[index / 64 - 1]
            return word &>> UInt64(truncatingIfNeeded: index) & 1 == 1
        }
        @inline(__always)
        set {
            // The masking shift takes the place within the word.
            let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
            if index < 64 {
                first = newValue ? first | bit : first & ~bit
            } else {
                let others = others.unsafelyUnwrapped
                others[index / 64 - 1] = newValue ? others[index / 64 - 1] | bit : others[index / 64 - 1] & ~bit
            }
        }
    }
}
