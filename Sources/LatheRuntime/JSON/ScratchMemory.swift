/// Memory for values on their way to where they belong. It is given out and taken back like a stack. What does not fit is allocated.
struct ScratchMemory: ~Copyable {
    private let block: UnsafeMutableRawBufferPointer
    private var used = 0

    /// How many bytes are of use: as many as fit on a stack.
    static let capacity = 1_024
    /// How the memory is to be aligned, in bytes.
    static let alignment = 16

    /// - Parameter block: the memory, which is the caller's.
    init(_ block: UnsafeMutableRawBufferPointer) { self.block = block }

    /// Gives out memory for some values. It is not initialised.
    mutating func allocate<Value>(_ type: Value.Type, count: Int = 1) -> UnsafeMutablePointer<Value> {
        let size = Self.size(of: type, count)
        guard MemoryLayout<Value>.alignment <= Self.alignment, size <= block.count - used, let start = block.baseAddress else {
            return .allocate(capacity: count)
        }
        defer { used += size }
        return (start + used).bindMemory(to: type, capacity: count)
    }

    /// Takes back what was given out last.
    mutating func release<Value>(_ memory: UnsafeMutablePointer<Value>, count: Int = 1) {
        let size = Self.size(of: Value.self, count)
        guard let block = block.baseAddress, used >= size, UnsafeMutableRawPointer(memory) == block + (used - size) else {
            return memory.deallocate()
        }
        used -= size
    }

    private static func size<Value>(of _: Value.Type, _ count: Int) -> Int {
        (MemoryLayout<Value>.stride * count + alignment - 1) & ~(alignment - 1)
    }
}
