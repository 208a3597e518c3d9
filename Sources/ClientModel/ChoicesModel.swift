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
        package var documentation: String?

        package init(name: String, type: SwiftType, isBoxed: Bool = false, documentation: String? = nil) {
            self.name = name
            self.type = type
            self.isBoxed = isBoxed
            self.documentation = documentation
        }
    }

    package init(variants: [Variant]) { self.variants = variants }
}
