/// Collects the entries of an element table.
public struct ElementList<Root> {
    var entries: [ElementTable.Entry] = []
    var rest: RestElements?

    init() {}

    /// The next element and the stored property for it.
    ///
    /// The type says whether the element is required: the array may end before an optional one, and `nil` is read from `null`, too.
    public mutating func callAsFunction<Value: JSONRepresentable>(_ property: KeyPath<Root, Value>) {
        entries.append(ElementTable.Entry(field: stored(property), isNullable: false))
    }

    /// The next element, which must be there and may be `null`.
    public mutating func nullable<Value: JSONRepresentable>(_ property: KeyPath<Root, Value>) {
        entries.append(ElementTable.Entry(field: stored(property), isNullable: true))
    }

    /// The stored property for all elements behind these.
    public mutating func rest<Value: JSONRepresentable>(_ property: KeyPath<Root, [Value]>) {
        precondition(rest == nil, "the element table of \(Root.self) has two entries for the rest")
        rest = RestElements(stored: stored(property), elementType: Value.self)
    }

    private func stored<Value: JSONRepresentable>(_ property: KeyPath<Root, Value>) -> StoredField {
        guard let offset = MemoryLayout<Root>.offset(of: property) else {
            preconditionFailure("the element \(entries.count) of \(Root.self) is not a stored property")
        }
        return StoredField(offset: offset, type: Value.self)
    }
}
