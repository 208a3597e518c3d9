import OpenAPIDocument

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
    func and(_ other: ObjectContent, conjunctions: inout SchemaConjunctions) -> ObjectContent {
        var result = self
        for property in other.properties {
            if let index = properties.firstIndex(where: { $0.name == property.name }) {
                result.properties[index].schema = conjunctions.schema(of: [properties[index].schema, property.schema])
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
