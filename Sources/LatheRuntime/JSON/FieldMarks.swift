/// A bit a member: whether it has been seen. The first 64 need no memory of their own.
struct FieldMarks {
    private var first: UInt64 = 0
    private var others: [UInt64] = []

    init(count: Int) {
        if count > 64 { others = Array(repeating: 0, count: (count - 1) / 64) }
    }

    subscript(index: Int) -> Bool {
        get {
            let word = index < 64 ? first : others[index / 64 - 1]
            return word >> UInt64(index % 64) & 1 == 1
        }
        set {
            let bit: UInt64 = 1 << UInt64(index % 64)
            if index < 64 {
                first = newValue ? first | bit : first & ~bit
            } else {
                others[index / 64 - 1] = newValue ? others[index / 64 - 1] | bit : others[index / 64 - 1] & ~bit
            }
        }
    }
}
