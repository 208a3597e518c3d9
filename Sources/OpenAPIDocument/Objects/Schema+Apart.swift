extension Schema {
    /// Constraints in a place of their own: most schemas have none, and they would take as much room as all else that is known of one.
    @propertyWrapper
    package struct Apart: Sendable {
        private final class Box: Sendable {
            let constraints: Constraints
            init(_ constraints: Constraints) { self.constraints = constraints }
        }

        private var box: Box?
        private static let none = Constraints()

        package init(wrappedValue: Constraints) { box = wrappedValue.isEmpty ? nil : Box(wrappedValue) }

        /// Whether there are any.
        package var areThere: Bool { box != nil }

        package var wrappedValue: Constraints {
            // Lent, since a copy of all for one of them is what this is to save.
            _read { if let box { yield box.constraints } else { yield Self.none } }
            set { self = Apart(wrappedValue: newValue) }
        }
    }
}

extension Schema.Constraints {
    /// Whether nothing is said.
    package var isEmpty: Bool {
        minimum == nil && maximum == nil && multiplesOf.isEmpty && hasNoSizes && patterns.isEmpty && !uniqueItems
            && contains.isEmpty && propertyNames.isEmpty && negations.isEmpty && conditions.isEmpty && dependentRequired.isEmpty
            && dependentSchemas.isEmpty && allowedValues.isEmpty && contentEncoding == nil && contentMediaType == nil
            && contentSchema == nil
    }

    private var hasNoSizes: Bool {
        minLength == nil && maxLength == nil && minItems == nil && maxItems == nil && minProperties == nil && maxProperties == nil
    }
}
