/// Optionals. The value inside is read in its place: an enum with one payload begins with it, and what follows it is zero where there is one
/// (Swift's ABI, "Type Layout").
final class OptionalLayout: ValueLayout, @unchecked Sendable {
    /// Of the value inside, which begins where the optional does.
    let wrapped: ValueLayout
    private let optional: any OptionalValue.Type
    /// The bytes of `nil`. They live as long as the program, as layouts do.
    private let none: UnsafeRawPointer
    private let absence: Absence

    /// What tells `nil` from a value.
    private enum Absence {
        /// The byte behind the value is not zero: the value has no bytes to spare.
        case tag
        /// All bytes are zero, which no value has: a box or an array is the address of something.
        case address
        /// Only the type knows.
        case byType
    }

    init<Wrapped: JSONRepresentable>(of _: Wrapped.Type) {
        wrapped = .of(Wrapped.self)
        optional = Wrapped?.self
        let hasTag = MemoryLayout<Wrapped?>.size > MemoryLayout<Wrapped>.size
        absence = hasTag ? .tag : wrapped is BoxLayout || wrapped is ArrayLayout ? .address : .byType
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, MemoryLayout<Wrapped?>.size),
            alignment: MemoryLayout<Wrapped?>.alignment
        )
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<Wrapped?>.size)
        memory.assumingMemoryBound(to: Wrapped?.self).initialize(to: nil)
        none = UnsafeRawPointer(memory)
        super.init(Wrapped?.self)
    }

    override func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        guard try !reader.readNull() else { return address.copyMemory(from: none, byteCount: size) }
        try wrapped.initialize(address, from: &reader)
        guard case .tag = absence else { return }
        (address + wrapped.size).initializeMemory(as: UInt8.self, repeating: 0, count: size - wrapped.size)
    }

    override func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        if isAbsent(address) { writer.writeNull() } else { try wrapped.write(address, to: &writer) }
    }

    override func initializeAsAbsent(_ address: UnsafeMutableRawPointer) -> Bool {
        address.copyMemory(from: none, byteCount: size)
        return true
    }

    override func isAbsent(_ address: UnsafeRawPointer) -> Bool {
        switch absence {
        case .tag: address.load(fromByteOffset: wrapped.size, as: UInt8.self) != 0
        case .address: address.load(as: UInt.self) == 0
        case .byType: optional.isNone(at: address)
        }
    }
}

/// What is asked of an optional whose type nobody wrote.
private protocol OptionalValue {
    static func isNone(at address: UnsafeRawPointer) -> Bool
}

extension Optional: OptionalValue {
    @inline(__always)
    static func isNone(at address: UnsafeRawPointer) -> Bool {
        if case .none = address.assumingMemoryBound(to: Self.self).pointee { true } else { false }
    }
}
