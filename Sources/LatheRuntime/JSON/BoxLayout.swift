/// Boxes. The value inside is made in the box's memory.
final class BoxLayout: ValueLayout, @unchecked Sendable {
    private let wrapped: ValueLayout

    init<Value: JSONRepresentable>(of _: Value.Type) {
        wrapped = .of(Value.self)
        super.init(Boxed<Value>.self)
    }

    override func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        // A box is its storage and nothing else.
        address.initializeMemory(as: BoxStorage.self, to: try .read(wrapped, from: &reader))
    }

    override func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try wrapped.write(inside(address), to: &writer)
    }

    override func initializeAsAbsent(_ address: UnsafeMutableRawPointer) -> Bool {
        let storage = BoxStorage.allocate(size: wrapped.size, alignment: wrapped.alignment)
        guard wrapped.initializeAsAbsent(storage.address(alignment: wrapped.alignment)) else { return false }
        storage.finish(wrapped.type)
        address.initializeMemory(as: BoxStorage.self, to: storage)
        return true
    }

    override func isAbsent(_ address: UnsafeRawPointer) -> Bool { wrapped.isAbsent(inside(address)) }

    /// Where the value inside is. It stays there for as long as the box does.
    private func inside(_ address: UnsafeRawPointer) -> UnsafeRawPointer {
        UnsafeRawPointer(address.assumingMemoryBound(to: BoxStorage.self).pointee.address(alignment: wrapped.alignment))
    }
}
