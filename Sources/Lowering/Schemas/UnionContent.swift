import OpenAPIDocument

/// The variants of a oneOf, anyOf or list of types.
struct UnionContent {
    var variants: [Variant]
    var discriminator: Schema.Discriminator?
    /// How many of the variants hold for a value.
    var word: Word

    enum Word: String {
        /// Exactly one.
        case oneOf
        /// One or several.
        case anyOf
        /// A list of types, of which a value has one.
        case types = "type"
    }

    struct Variant {
        var schema: Schema
        /// How messages name it: `oneOf/1`.
        var label: String
        /// The component it refers to, also where something was added to what it refers to.
        var component: String?

        /// - Parameter component: `nil` where it is what the schema refers to.
        init(schema: Schema, label: String, component: String? = nil) {
            self.schema = schema
            self.label = label
            self.component = component ?? schema.keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
        }
    }
}
