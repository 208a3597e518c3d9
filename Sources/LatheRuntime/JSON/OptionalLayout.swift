/// How an optional lies in memory, so that a field table reads and writes what is inside without asking `Optional`, which would be a call
/// through its tables a value.
///
/// An enum with one payload begins with it, and what follows it is zero where there is one (Swift's ABI, "Type Layout").
struct OptionalLayout: @unchecked Sendable {
    /// The type of the value inside.
    let wrapped: any JSONRepresentable.Type
    /// The sizes of the value inside and of the optional, in bytes.
    private let sizes: (wrapped: Int, optional: Int)
    /// The bytes of `nil`. They live as long as the program, as field tables do.
    private let none: UnsafeRawPointer

    /// The layout of a type, which is never given back; `nil` for a type that is no optional.
    static func of(_ type: any JSONRepresentable.Type) -> UnsafePointer<OptionalLayout>? {
        guard let type = type as? any OptionalValue.Type else { return nil }
        let memory = UnsafeMutablePointer<OptionalLayout>.allocate(capacity: 1)
        memory.initialize(to: type.optionalLayout)
        return UnsafePointer(memory)
    }

    fileprivate init<Wrapped: JSONRepresentable>(of _: Wrapped.Type) {
        wrapped = Wrapped.self
        sizes = (MemoryLayout<Wrapped>.size, MemoryLayout<Wrapped?>.size)
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, sizes.optional),
            alignment: MemoryLayout<Wrapped?>.alignment
        )
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: sizes.optional)
        memory.assumingMemoryBound(to: Wrapped?.self).initialize(to: nil)
        none = UnsafeRawPointer(memory)
    }

    /// Makes memory `nil`.
    @inline(__always)
    func initializeAsNone(_ address: UnsafeMutableRawPointer) { address.copyMemory(from: none, byteCount: sizes.optional) }

    /// Says that the value inside has been initialised.
    @inline(__always)
    func finish(_ address: UnsafeMutableRawPointer) {
        guard sizes.optional > sizes.wrapped else { return }
        for offset in sizes.wrapped..<sizes.optional { address.storeBytes(of: 0, toByteOffset: offset, as: UInt8.self) }
    }
}

/// What makes an optional known among types whose names nobody wrote.
private protocol OptionalValue {
    static var optionalLayout: OptionalLayout { get }
}

extension Optional: OptionalValue where Wrapped: JSONRepresentable {
    fileprivate static var optionalLayout: OptionalLayout { OptionalLayout(of: Wrapped.self) }
}
