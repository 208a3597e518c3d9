/// A struct with an optional property per variant of an anyOf whose variants can't be told apart: each that fits is there.
package struct ChoicesModel: Hashable, Sendable {
    package var variants: [Variant]

    package struct Variant: Hashable, Sendable {
        /// The name of the property, not yet escaped with backticks.
        package var name: String
        /// The type of the variant, without the optional around it.
        package var type: SwiftType
        /// Stored behind a reference, because the struct would contain itself or grow too large.
        package var isBoxed: Bool
        /// The JSON types a value of the variant may have.
        package var types: [JSONTypeModel]
        /// What is said of its values beyond their type; documentation only.
        package var constraints: ConstraintsModel?
        package var documentation: String?

        package init(
            name: String,
            type: SwiftType,
            types: [JSONTypeModel],
            isBoxed: Bool = false,
            constraints: ConstraintsModel? = nil,
            documentation: String? = nil
        ) {
            self.name = name
            self.type = type
            self.types = types
            self.isBoxed = isBoxed
            self.constraints = constraints
            self.documentation = documentation
        }
    }

    package init(variants: [Variant]) { self.variants = variants }
}
