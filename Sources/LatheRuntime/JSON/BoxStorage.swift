/// Memory for one value of any type, with a count of references: what `Boxed` keeps its value in. The class is no generic one, so that making
/// one needs no search for the class of a type, and the value is made in its place.
final class BoxStorage: ManagedBuffer<BoxStorage.Header, UInt8> {
    struct Header {
        /// What is stored, once it is.
        var type: Any.Type?
    }

    /// Memory for a value, which is not initialised: `finish(_:)` must follow, or it is never destroyed.
    ///
    /// - Parameters:
    ///   - size: of the value, in bytes.
    ///   - alignment: of the value, in bytes.
    static func allocate(size: Int, alignment: Int) -> BoxStorage {
        // Behind the header, memory is aligned like the header.
        let capacity = size + max(0, alignment - MemoryLayout<Header>.alignment)
        return unsafeDowncast(create(minimumCapacity: capacity) { _ in Header() }, to: BoxStorage.self)
    }

    /// Reads the next value into new memory.
    @inline(__always)
    static func read(_ layout: ValueLayout, from reader: inout JSONReader) throws(JSONError) -> BoxStorage {
        let storage = allocate(size: layout.size, alignment: layout.alignment)
        try layout.initialize(storage.address(alignment: layout.alignment), from: &reader)
        storage.finish(layout.type)
        return storage
    }

    /// Where the value is.
    func address(alignment: Int) -> UnsafeMutableRawPointer {
        withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0).alignedUp(toMultipleOf: alignment) }
    }

    /// Where the value is, if it is of this type.
    func pointer<Value>(to type: Value.Type) -> UnsafeMutablePointer<Value> {
        address(alignment: MemoryLayout<Value>.alignment).assumingMemoryBound(to: type)
    }

    /// Says that the value has been initialised.
    func finish(_ type: Any.Type) { withUnsafeMutablePointerToHeader { $0.pointee.type = type } }

    deinit {
        guard let type = withUnsafeMutablePointerToHeader({ $0.pointee.type }) else { return }
        destroy(type)
    }

    private func destroy<Value>(_ type: Value.Type) { pointer(to: type).deinitialize(count: 1) }
}
