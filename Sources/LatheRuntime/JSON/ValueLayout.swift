/// How values of a type are read, written and found absent where they lie in memory. There is one for each type, which lives as long as the
/// program: the tables of models are made of these, so that a model says its fields and nothing else.
///
/// This class is for the types that read and write themselves; its subclasses are for what the runtime takes apart.
class ValueLayout: @unchecked Sendable {
    let type: any JSONRepresentable.Type
    /// In bytes.
    let size: Int
    /// In bytes.
    let alignment: Int

    init(_ type: any JSONRepresentable.Type) {
        self.type = type
        (size, alignment) = type.layout
    }

    /// Reads the next value into memory that is not initialised. If this throws, it still is not.
    func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try type.initialize(at: address, from: &reader)
    }

    func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try type.write(at: address, to: &writer)
    }

    /// Gives memory what stands for a member that is not there.
    ///
    /// - Returns: whether the type has such a value. If not, nothing has been done.
    func initializeAsAbsent(_ address: UnsafeMutableRawPointer) -> Bool { false }

    /// Whether a member with this value is left out.
    func isAbsent(_ address: UnsafeRawPointer) -> Bool { false }

    final func deinitialize(_ address: UnsafeMutableRawPointer) { type.deinitialize(at: address) }

    final func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool { type.isEqual(at: left, and: right) }

    final func hash(_ address: UnsafeRawPointer, into hasher: inout Hasher) { type.hash(at: address, into: &hasher) }
}

/// The same for a type that is known, at the address of a value of it.
extension JSONRepresentable {
    fileprivate static var layout: (size: Int, alignment: Int) { (MemoryLayout<Self>.size, MemoryLayout<Self>.alignment) }

    @inline(__always)
    static func initialize(
        at address: UnsafeMutableRawPointer,
        from reader: inout JSONReader
    ) throws(JSONError) {
        address.initializeMemory(as: Self.self, to: try Self(from: &reader))
    }

    @inline(__always)
    static func write(at address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try address.assumingMemoryBound(to: Self.self).pointee.write(to: &writer)
    }

    fileprivate static func deinitialize(at address: UnsafeMutableRawPointer) {
        address.assumingMemoryBound(to: Self.self).deinitialize(count: 1)
    }

    fileprivate static func isEqual(at left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        left.assumingMemoryBound(to: Self.self).pointee == right.assumingMemoryBound(to: Self.self).pointee
    }

    fileprivate static func hash(at address: UnsafeRawPointer, into hasher: inout Hasher) {
        address.assumingMemoryBound(to: Self.self).pointee.hash(into: &hasher)
    }
}
