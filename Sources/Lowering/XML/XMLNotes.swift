import OpenAPIDocument

/// What a schema and the schemas it only points on to say about XML. The outermost word counts.
struct XMLNotes {
    /// The outermost first.
    private var objects: [XMLObject] = []
    /// The component that it leads to, or is.
    private(set) var component: String?
    /// Whether the schema itself is no component, but points to one.
    private(set) var isReference = false

    init(_ schema: Schema, in document: OpenAPIDocument) {
        var next: Schema? = schema
        var visited: Set<ObjectIdentifier> = []
        while let current = next, visited.insert(ObjectIdentifier(current)).inserted {
            if let object = current.keywords.xml { objects.append(object) }
            component = component ?? current.componentName
            next = nil
            if let reference = current.keywords.reference {
                next = document.schema(at: reference.pointer)
            } else if let only = Self.onlyVariant(of: current) {
                next = only
            } else if !SchemaPiece(schema: current).hasStructure {
                // `allOf: [{$ref: …}, {xml: …}]` is how 3.0 says something beside a reference.
                objects += current.keywords.allOf.reversed().filter { $0.keywords.reference == nil }.compactMap(\.keywords.xml)
                let structured = current.keywords.allOf.filter {
                    $0.keywords.reference != nil || SchemaPiece(schema: $0).hasStructure
                }
                if structured.count == 1 { next = structured[0] }
            }
        }
        isReference = component != nil && schema.componentName == nil
    }

    /// What a choice between it and `null` is about.
    private static func onlyVariant(of schema: Schema) -> Schema? {
        let variants = (schema.keywords.oneOf + schema.keywords.anyOf).filter { $0.keywords.types != ["null"] }
        return variants.count == 1 ? variants[0] : nil
    }

    var name: String? { objects.lazy.compactMap(\.name).first }
    var namespace: String? { objects.lazy.compactMap(\.namespace).first }
    var prefix: String? { objects.lazy.compactMap(\.prefix).first }
    var nodeType: XMLObject.NodeType? { objects.lazy.compactMap(\.nodeType).first }
    var isEmpty: Bool { objects.isEmpty }
}
