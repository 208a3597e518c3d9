/// A stack of bits: for every open level of a JSON text, whether it is an object. The first 64 levels need no memory of their own.
struct NestingLevels {
    private var word: UInt64 = 0
    private var full: [UInt64] = []
    private var count = 0

    /// Whether the innermost level is an object; `nil` outside.
    var top: Bool? { count == 0 ? nil : word & 1 == 1 }

    mutating func push(isObject: Bool) {
        if count > 0, count.isMultiple(of: 64) {
            full.append(word)
            word = 0
        }
        word = word << 1 | (isObject ? 1 : 0)
        count += 1
    }

    mutating func pop() {
        word >>= 1
        count -= 1
        if count.isMultiple(of: 64), let last = full.popLast() { word = last }
    }
}
