import OpenAPIDocument
import SpecLoader

/// What a schema comes down to once references are followed, allOf is flattened and `null` is set aside.
struct NormalizedSchema {
    /// The schema that carries the meaning: two places that come down to the same one are the same type.
    var identity: Schema
    /// Whether `null` is allowed beside the kind.
    var isNullable: Bool
    var kind: Kind
    /// The outermost description: what is written at the place of use comes before what a reference leads to.
    var description: String?
    var isDeprecated: Bool
    var defaultValue: Node?
    /// Components whose members it takes over. What is declared inline in one of them is nested there, whoever comes first.
    var components: [Schema] = []

    indirect enum Kind {
        /// Any JSON.
        case anything
        /// Only `null`.
        case null
        case scalar(ScalarType, format: String?)
        /// One of these values; `null` is already taken out.
        case enumeration([Node])
        case array(items: Schema?)
        case object(ObjectContent)
        case union(UnionContent)
    }

    enum ScalarType: String {
        case string, integer, number, boolean
    }
}

/// The members of an object schema, from all parts of an allOf.
struct ObjectContent {
    var properties: [Schema.Property] = []
    var required: Set<String> = []
    var additional: Additional = .unspecified

    /// What is said about members without a name.
    enum Additional {
        case unspecified
        case forbidden
        case anything
        case schema(Schema)
    }

    /// The members of two schemas that both hold.
    func and(_ other: ObjectContent) -> ObjectContent {
        var result = self
        for property in other.properties {
            if let index = properties.firstIndex(where: { $0.name == property.name }) {
                result.properties[index].schema = .conjunction(of: [properties[index].schema, property.schema])
            } else {
                result.properties.append(property)
            }
        }
        result.required.formUnion(other.required)
        if case .unspecified = other.additional { return result }
        result.additional = other.additional
        return result
    }

    func property(_ name: String) -> Schema.Property? { properties.first { $0.name == name } }
}

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
