/// Collects the entries of a field table.
public struct FieldList<Root> {
    var entries: [FieldEntry] = []
    var defaults: [FieldTable.Fill] = []
    var constants: [JSONValue] = []
    var rest: RestField?
    /// By the place of the entry.
    var checks: [Int: [ValueCheck]] = [:]

    init() {}

    /// A member and the stored property for it.
    ///
    /// The type says whether the member is required: an optional one may be left out or be `null`, both are read as `nil`, and
    /// `nil` is not written.
    public mutating func callAsFunction<Value: JSONRepresentable>(_ name: StaticString, _ property: KeyPath<Root, Value>) {
        append(name, .stored(stored(name, property), .byType))
    }

    /// A member and the stored property for it, with a value that is filled in where the member is left out.
    public mutating func callAsFunction<Value: JSONRepresentable>(
        _ name: StaticString,
        _ property: KeyPath<Root, Value>,
        default value: Value
    ) {
        append(name, .stored(stored(name, property), .filled(Int32(defaults.count))))
        defaults.append { $0.assumingMemoryBound(to: Value.self).initialize(to: value) }
    }

    /// A member that must be there and may be `null`: `nil` is written as `null`.
    public mutating func nullable<Value: JSONRepresentable>(_ name: StaticString, _ property: KeyPath<Root, Value>) {
        append(name, .stored(stored(name, property), .required))
    }

    /// A member with a fixed value, which is written and checked, but not stored.
    public mutating func constant(_ name: StaticString, _ value: StaticString) {
        append(name, .constant(.string(value)))
    }

    /// A member with a fixed value, which is written and checked, but not stored.
    public mutating func constant(_ name: StaticString, _ value: Int) {
        append(name, .constant(.integer(value)))
    }

    /// A member with a fixed value, which is written and checked, but not stored.
    public mutating func constant(_ name: StaticString, _ value: Bool) {
        append(name, .constant(.boolean(value)))
    }

    /// A member with a fixed value, which is written and checked, but not stored.
    ///
    /// - Precondition: the value is finite.
    public mutating func constant(_ name: StaticString, _ value: Double) {
        precondition(value.isFinite, "JSON has no numbers that are not finite")
        append(name, .constant(.double(value)))
    }

    /// A member with a fixed value of any kind, which is written and checked, but not stored. Numbers in it are equal if they are the
    /// same number, and the order of members does not matter.
    public mutating func constant(_ name: StaticString, json value: JSONValue) {
        if value.isNull { return append(name, .constant(.null)) }
        append(name, .constant(.value(constants.count)))
        constants.append(value)
    }

    /// A member that is passed over when it is read, and never written: so that it is not among the rest.
    public mutating func skipped(_ name: StaticString) { append(name, .skipped) }

    /// The stored property for all members that no other entry names. They are written last, sorted by their names.
    public mutating func rest<Value: JSONRepresentable>(_ property: KeyPath<Root, [String: Value]>) {
        precondition(rest == nil, "the field table of \(Root.self) has two entries for the rest")
        rest = RestField(stored: stored("the rest", property), valueType: Value.self)
    }

    // MARK: With checks of what is sent

    /// A member and the stored property for it, with what must be true of it when it is sent.
    public mutating func callAsFunction<Value: JSONRepresentable>(
        _ name: StaticString,
        _ property: KeyPath<Root, Value>,
        checks: [ValueCheck]
    ) {
        self(name, property)
        self.checks[entries.count - 1] = checks
    }

    /// A member and the stored property for it, with a value that is filled in where the member is left out, and with what must be
    /// true of it when it is sent.
    public mutating func callAsFunction<Value: JSONRepresentable>(
        _ name: StaticString,
        _ property: KeyPath<Root, Value>,
        default value: Value,
        checks: [ValueCheck]
    ) {
        self(name, property, default: value)
        self.checks[entries.count - 1] = checks
    }

    /// A member that must be there and may be `null`, with what must be true of it when it is sent.
    public mutating func nullable<Value: JSONRepresentable>(
        _ name: StaticString,
        _ property: KeyPath<Root, Value>,
        checks: [ValueCheck]
    ) {
        nullable(name, property)
        self.checks[entries.count - 1] = checks
    }

    /// The stored property for all members that no other entry names, with what must be true of each value when it is sent.
    public mutating func rest<Value: JSONRepresentable>(_ property: KeyPath<Root, [String: Value]>, checks: [ValueCheck]) {
        rest(property)
        rest?.checks = checks
    }

    private mutating func append(_ name: StaticString, _ role: FieldEntry.Role) {
        precondition(!entries.contains { $0.name.isEqual(to: name.bytes) }, "\(Root.self) has two fields \"\(name)\"")
        entries.append(FieldEntry(name: name, role: role))
    }

    private func stored<Value: JSONRepresentable>(_ name: StaticString, _ property: KeyPath<Root, Value>) -> StoredField {
        guard let offset = MemoryLayout<Root>.offset(of: property) else {
            preconditionFailure("the field \"\(name)\" of \(Root.self) is not a stored property")
        }
        return StoredField(offset: offset, type: Value.self)
    }
}
