import OpenAPIDocument

extension OpenAPIDocument {
    /// What a schema that only points on leads to.
    func target(of schema: Schema) -> Schema {
        var target = schema
        var visited: Set<ObjectIdentifier> = []
        while let reference = target.keywords.reference, !SchemaPiece(schema: target).hasStructure, target.keywords.allOf.isEmpty,
            visited.insert(ObjectIdentifier(target)).inserted, let next = self.schema(at: reference.pointer)
        {
            target = next
        }
        return target
    }
}
