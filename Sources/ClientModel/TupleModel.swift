/// A struct for an array whose elements have types by their places (`prefixItems`).
package struct TupleModel: Hashable, Sendable {
    package var elements: [Element]
    /// The type of the elements after these; `nil` where there may be none.
    package var rest: RestModel?
    /// Whether stored properties are `var` or `let`.
    package var isMutable: Bool

    package struct Element: Hashable, Sendable {
        /// The Swift name, not yet escaped with backticks.
        package var name: String
        /// The type of the element; optional where the array may end before it or it may be `null`.
        package var type: SwiftType
        /// Whether the array may end before it: `optional` then.
        package var presence: PropertyModel.Presence
        /// Stored behind a reference, because the struct would contain itself or grow too large.
        package var isBoxed: Bool
        package var documentation: String?

        package init(
            name: String,
            type: SwiftType,
            presence: PropertyModel.Presence = .required,
            isBoxed: Bool = false,
            documentation: String? = nil
        ) {
            self.name = name
            self.type = type
            self.presence = presence
            self.isBoxed = isBoxed
            self.documentation = documentation
        }
    }

    package init(elements: [Element], rest: RestModel?, isMutable: Bool) {
        self.elements = elements
        self.rest = rest
        self.isMutable = isMutable
    }
}
