/// How one property of a form is written ("Encoding Object" in the OpenAPI Specification).
package struct FormEncodingModel: Hashable, Sendable {
    /// The name of the property.
    package var key: String
    package var rule: Rule

    /// How a value becomes names and values.
    package struct Rule: Hashable, Sendable {
        /// `form`, `spaceDelimited`, `pipeDelimited`, `deepObject` or `json`.
        package var style: ParameterModel.Style
        package var explode: Bool
        package var allowReserved: Bool
        /// How style `deepObject` writes arrays.
        package var arrays: ArrayNotation

        package init(
            style: ParameterModel.Style,
            explode: Bool,
            allowReserved: Bool = false,
            arrays: ArrayNotation = .indexed
        ) {
            self.style = style
            self.explode = explode
            self.allowReserved = allowReserved
            self.arrays = arrays
        }
    }

    package init(key: String, rule: Rule) {
        self.key = key
        self.rule = rule
    }
}
