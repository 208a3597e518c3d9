import ClientModel
import OpenAPIDocument
import SourceText

extension TypeLowering {
    /// The type that takes the place of a schema: what is written at it, or at what it does no more than refer to.
    func external(in schema: Schema, _ normalized: NormalizedSchema, diagnostics: inout Diagnostics) -> ExternalType? {
        var next = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(next)).inserted {
            if let node = next.keywords.extensions[ExternalTypeReader.key] {
                return ExternalTypeReader().read(node, diagnostics: &diagnostics)
            }
            let target = next.keywords.reference.flatMap { normalizer.document.schema(at: $0.pointer) }
            let parts = next.keywords.allOf + [target].compactMap { $0 }
            guard parts.count == 1, !SchemaPiece(schema: next).hasStructure else { break }
            next = parts[0]
        }
        return normalized.identity.keywords.extensions[ExternalTypeReader.key].flatMap {
            ExternalTypeReader().read($0, diagnostics: &diagnostics)
        }
    }
}

extension NormalizedSchema {
    /// What is known of a value of which only its own type knows more: nothing is checked, filled in or constant.
    var opaque: NormalizedSchema {
        var result = self
        result.kind = .anything
        result.constraints = Schema.Constraints()
        result.requirements = []
        result.defaultValue = nil
        return result
    }
}
