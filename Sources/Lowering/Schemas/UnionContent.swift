import OpenAPIDocument

/// The variants of a oneOf, anyOf or list of types.
struct UnionContent {
    var variants: [Variant]
    var discriminator: Schema.Discriminator?

    struct Variant {
        var schema: Schema
        /// How messages name it: `oneOf/1`.
        var label: String
    }
}
