extension FieldTable {
    /// Whether two models are equal: all their stored properties.
    func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        for index in entries.indices {
            if let field = entries.stored(index), !field.isEqual(in: left, and: right) { return false }
        }
        return rest?.stored.isEqual(in: left, and: right) ?? true
    }

    func hash(_ model: UnsafeRawPointer, into hasher: inout Hasher) {
        for index in entries.indices {
            if let field = entries.stored(index) { field.hash(in: model, into: &hasher) }
        }
        rest?.stored.hash(in: model, into: &hasher)
    }
}
