import OpenAPIDocument
import SourceText

/// Puts the variants of a choice in the place of a variant that is nothing but this choice and has no name of its own:
/// `oneOf: [{oneOf: [A, B]}, C]` is a choice of three.
struct NestedVariants {
    func flatten(
        _ content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        var result = content
        result.variants = []
        for variant in content.variants {
            let keywords = variant.schema.keywords
            let hasName = keywords.title != nil || keywords.extensions["x-lathe-name"] != nil || variant.component != nil
            let normalized = normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            guard !hasName, case .union(let inner) = normalized.kind, inner.discriminator == nil,
                inner.word == content.word || inner.word == .types
            else {
                result.variants.append(variant)
                continue
            }
            result.variants += inner.variants.map { inner in
                var inner = inner
                inner.label = "\(variant.label)/\(inner.label)"
                return inner
            }
        }
        return result
    }
}
