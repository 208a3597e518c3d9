/// Memory for values on their way to where they belong. It is given out and taken back like a stack, so that it is allocated once a reader.
struct ScratchMemory: ~Copyable {
    private var block: UnsafeMutableRawPointer?
    private var used = 0
    /// So little that `malloc` has it at hand: more would make it tidy up.
    private static let capacity = 1_024
    private static let alignment = 16

    init() {}

    deinit { block?.deallocate() }

    /// Gives out memory for some values. It is not initialised.
    mutating func allocate<Value>(_ type: Value.Type, count: Int = 1) -> UnsafeMutablePointer<Value> {
        let size = Self.size(of: type, count)
        guard MemoryLayout<Value>.alignment <= Self.alignment, size <= Self.capacity - used else { return .allocate(capacity: count) }
        if block == nil { block = .allocate(byteCount: Self.capacity, alignment: Self.alignment) }
        defer { used += size }
        return (block! + used).bindMemory(to: type, capacity: count)
    }

    /// Takes back what was given out last.
    mutating func release<Value>(_ memory: UnsafeMutablePointer<Value>, count: Int = 1) {
        let size = Self.size(of: Value.self, count)
        guard let block, used >= size, UnsafeMutableRawPointer(memory) == block + (used - size) else { return memory.deallocate() }
        used -= size
    }

    private static func size<Value>(of _: Value.Type, _ count: Int) -> Int {
        (MemoryLayout<Value>.stride * count + alignment - 1) & ~(alignment - 1)
    }
}
