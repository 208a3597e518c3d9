/// How one property of a form is written ("Encoding Object" in the OpenAPI Specification).
package struct FormEncodingModel: Hashable, Sendable {
    /// The name of the property.
    package var key: String
    package var rule: Rule

    /// How a value becomes names and values.
    package struct Rule: Hashable, Sendable {
        /// `form`, `spaceDelimited`, `pipeDelimited`, `tabDelimited`, `deepObject` or `json`.
        package var style: ParameterModel.Style
        package var explode: Bool
        package var allowReserved: Bool
        /// How style `deepObject` writes arrays.
        package var arrays: ArrayNotation
        /// What separates the elements of arrays inside arrays, from the outside in (Swagger 2.0).
        package var items: [ListSeparator]

        package init(
            style: ParameterModel.Style,
            explode: Bool,
            allowReserved: Bool = false,
            arrays: ArrayNotation = .indexed,
            items: [ListSeparator] = []
        ) {
            self.style = style
            self.explode = explode
            self.allowReserved = allowReserved
            self.arrays = arrays
            self.items = items
        }
    }

    package init(key: String, rule: Rule) {
        self.key = key
        self.rule = rule
    }
}
