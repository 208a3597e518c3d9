import OpenAPIDocument

/// The members of an object schema, from all parts of an allOf.
struct ObjectContent {
    var properties: [Schema.Property] = []
    var required: Set<String> = []
    /// What is said about members without a name. Once a schema is normalised, this includes what patterns say.
    var additional: Additional = .unspecified
    /// `patternProperties`, each with its regular expression as its name.
    var patterns: [Schema.Property] = []
    /// `unevaluatedProperties`: what holds for members that no part has looked at.
    var unevaluated: Schema?

    /// What is said about members without a name.
    enum Additional {
        case unspecified
        case forbidden
        case anything
        case schema(Schema)

        /// What a schema for them says.
        static func of(_ schema: Schema, in document: OpenAPIDocument) -> Additional {
            switch document.target(of: schema).boolean {
            case false?: .forbidden
            case true?: .anything
            case nil: .schema(schema)
            }
        }

        /// What two schemas say that both hold.
        func and(_ other: Additional, conjunctions: inout SchemaConjunctions) -> Additional {
            switch (self, other) {
            case (.unspecified, let only), (let only, .unspecified): only
            case (.forbidden, _), (_, .forbidden): .forbidden
            case (.anything, let only), (let only, .anything): only
            case (.schema(let a), .schema(let b)): .schema(conjunctions.schema(of: [a, b]))
            }
        }
    }

    /// The members of two schemas that both hold.
    ///
    /// What one says about members without a name does not concern those that the other names: strictly, parts that both say
    /// `additionalProperties: false` would allow no value at all, and that is what nobody means.
    func and(_ other: ObjectContent, conjunctions: inout SchemaConjunctions) -> ObjectContent {
        var result = self
        result.properties = Self.members(properties, and: other.properties, conjunctions: &conjunctions)
        result.patterns = Self.members(patterns, and: other.patterns, conjunctions: &conjunctions)
        result.required.formUnion(other.required)
        result.additional = additional.and(other.additional, conjunctions: &conjunctions)
        if let schema = unevaluated, let another = other.unevaluated {
            result.unevaluated = conjunctions.schema(of: [schema, another])
        } else {
            result.unevaluated = unevaluated ?? other.unevaluated
        }
        return result
    }

    private static func members(
        _ members: [Schema.Property],
        and others: [Schema.Property],
        conjunctions: inout SchemaConjunctions
    ) -> [Schema.Property] {
        var result = members
        for member in others {
            if let index = members.firstIndex(where: { $0.name == member.name }) {
                let both = [members[index].schema, member.schema]
                result[index].schema = both.first { $0.boolean == false } ?? conjunctions.schema(of: both)
            } else {
                result.append(member)
            }
        }
        return result
    }

    func property(_ name: String) -> Schema.Property? { properties.first { $0.name == name } }
}
