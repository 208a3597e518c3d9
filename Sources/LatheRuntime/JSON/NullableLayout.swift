/// Values that may be `null` and may be left out. They read and write themselves.
final class NullableLayout: ValueLayout, @unchecked Sendable {
    private let nullable: any NullableValue.Type

    init<Wrapped: JSONRepresentable>(of _: Wrapped.Type) {
        nullable = Nullable<Wrapped>.self
        super.init(Nullable<Wrapped>.self)
    }

    override func initializeAsAbsent(_ address: UnsafeMutableRawPointer) -> Bool {
        nullable.initializeAsAbsent(at: address)
        return true
    }

    override func isAbsent(_ address: UnsafeRawPointer) -> Bool { nullable.isAbsent(at: address) }
}

/// What is asked of one whose type nobody wrote.
private protocol NullableValue {
    static func initializeAsAbsent(at address: UnsafeMutableRawPointer)
    static func isAbsent(at address: UnsafeRawPointer) -> Bool
}

extension Nullable: NullableValue {
    fileprivate static func initializeAsAbsent(at address: UnsafeMutableRawPointer) {
        address.initializeMemory(as: Nullable.self, to: .absent)
    }

    fileprivate static func isAbsent(at address: UnsafeRawPointer) -> Bool {
        if case .absent = address.assumingMemoryBound(to: Nullable.self).pointee { true } else { false }
    }
}
