/// An entry of a field table. Copying one costs no reference counting, because the reader passes through them for every member.
struct FieldEntry: Sendable {
    let name: StaticString
    let key: FieldKey
    let role: Role

    enum Role: Sendable {
        case stored(StoredField, Presence)
        case constant(FieldConstant)
        /// Passed over when it is read, and never written.
        case skipped
    }

    /// What the absence of the member means.
    enum Presence: Sendable {
        /// What the property's type says.
        case byType
        /// It is an error, also for an optional; `nil` is written as `null`.
        case required
        /// The default value with this number is filled in.
        case filled(Int)
    }

    init(name: StaticString, role: Role) {
        self.name = name
        self.role = role
        self.key = FieldKey(name)
    }

    /// Whether these are the bytes of the name.
    func isNamed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { name.isEqual(to: bytes) }
}
