/// An entry of a field table.
struct FieldEntry: Sendable {
    let name: StaticString
    let role: Role

    /// What becomes of the member. Copying one costs no reference counting, because the reader passes through them for every member.
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
        case filled(Int32)
    }
}
