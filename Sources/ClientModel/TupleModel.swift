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
        package var documentation: String?

        package init(name: String, type: SwiftType, documentation: String? = nil) {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    package init(elements: [Element], rest: RestModel?, isMutable: Bool) {
        self.elements = elements
        self.rest = rest
        self.isMutable = isMutable
    }
}
