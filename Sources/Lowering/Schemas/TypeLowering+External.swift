import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

extension TypeLowering {
    /// The type that takes the place of a schema: what is written at it, or at what it does no more than refer to.
    mutating func external(in schema: Schema, _ normalized: NormalizedSchema, diagnostics: inout Diagnostics) -> ExternalType? {
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
        if let node = normalized.identity.keywords.extensions[ExternalTypeReader.key] {
            return ExternalTypeReader().read(node, diagnostics: &diagnostics)
        }
        reportReplacedParts(of: schema, normalized, diagnostics: &diagnostics)
        return nil
    }

    /// Says that the members of a replaced schema are taken over as the document has them: no type of the user's is part of another.
    private mutating func reportReplacedParts(
        of schema: Schema,
        _ normalized: NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        for part in normalized.components {
            guard let node = part.keywords.extensions[ExternalTypeReader.key], let name = part.componentName,
                reportOnce(normalized.identity.range)
            else { continue }
            diagnostics.warning(
                "unused-replacement",
                "this schema is made of '\(name)', whose type of yours is not used here: its members are those of the document",
                at: normalized.identity.range,
                notes: [Diagnostic.Note("the type is named here", at: node.range)],
                fix: "name a type for this schema, too"
            )
        }
    }

    /// Says that a body is text, whatever takes the place of its schema.
    mutating func reportReplacedText(_ media: MediaType, diagnostics: inout Diagnostics) {
        guard let schema = media.schema else { return }
        let normalized = normalizer.normalize(schema, diagnostics: &diagnostics)
        guard let type = external(in: schema, normalized, diagnostics: &diagnostics), reportOnce(schema.range) else { return }
        diagnostics.warning(
            "unused-replacement",
            "a body of \(media.essence) is a String; \(type.path.joined(separator: ".")) reads and writes JSON, and is not used here",
            at: schema.range,
            fix: "make one of the other in your code"
        )
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
