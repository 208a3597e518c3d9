import OpenAPIDocument

/// The members of an object schema, from all parts of an allOf.
struct ObjectContent {
    var properties: [Schema.Property] = []
    /// Where the properties of a name are, while parts are added.
    private var places: [String: Int] = [:]
    var required: Set<String> = []
    /// What is said about members without a name. Once a schema is normalised, this includes what patterns say.
    var additional: Additional = .unspecified
    /// `patternProperties`, each with its regular expression as its name.
    var patterns: [Schema.Property] = []
    /// `unevaluatedProperties`: what holds for members that no part has looked at.
    var unevaluated: Schema?

    init(
        properties: [Schema.Property] = [],
        required: Set<String> = [],
        additional: Additional = .unspecified,
        patterns: [Schema.Property] = [],
        unevaluated: Schema? = nil
    ) {
        self.properties = properties
        self.required = required
        self.additional = additional
        self.patterns = patterns
        self.unevaluated = unevaluated
    }

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
    ///
    /// Done in place: an allOf can have thousands of parts.
    mutating func add(_ other: ObjectContent, conjunctions: inout SchemaConjunctions) {
        if places.count != properties.count {
            places = Dictionary(properties.indices.map { (properties[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        for member in other.properties {
            if let index = places[member.name] {
                Self.add(member, to: &properties[index], conjunctions: &conjunctions)
            } else {
                places[member.name] = properties.count
                properties.append(member)
            }
        }
        for pattern in other.patterns {
            if let index = patterns.firstIndex(where: { $0.name == pattern.name }) {
                Self.add(pattern, to: &patterns[index], conjunctions: &conjunctions)
            } else {
                patterns.append(pattern)
            }
        }
        required.formUnion(other.required)
        additional = additional.and(other.additional, conjunctions: &conjunctions)
        if let schema = unevaluated, let another = other.unevaluated {
            unevaluated = conjunctions.schema(of: [schema, another])
        } else {
            unevaluated = unevaluated ?? other.unevaluated
        }
    }

    private static func add(
        _ other: Schema.Property,
        to member: inout Schema.Property,
        conjunctions: inout SchemaConjunctions
    ) {
        let both = [member.schema, other.schema]
        member.schema = both.first { $0.boolean == false } ?? conjunctions.schema(of: both)
    }

    func property(_ name: String) -> Schema.Property? { properties.first { $0.name == name } }
}
