import OpenAPIDocument

/// Schemas for values of which several schemas hold. The same schemas give the same one again, so that types which contain
/// themselves end.
struct SchemaConjunctions {
    let document: OpenAPIDocument
    private var known: [[ObjectIdentifier]: Schema] = [:]

    init(document: OpenAPIDocument) { self.document = document }

    /// - Precondition: there is at least one schema.
    mutating func schema(of schemas: [Schema]) -> Schema {
        var parts: [Schema] = []
        var identities: [ObjectIdentifier] = []
        for schema in schemas {
            let identity = ObjectIdentifier(document.target(of: schema))
            if identities.contains(identity) { continue }
            identities.append(identity)
            parts.append(schema)
        }
        guard parts.count > 1, let last = parts.last else { return schemas[0] }
        if let schema = known[identities] { return schema }
        var keywords = Schema.Keywords()
        keywords.allOf = parts
        let schema = Schema(keywords, range: last.range)
        known[identities] = schema
        return schema
    }
}
