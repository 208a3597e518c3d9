import OpenAPIDocument
import SourceText

/// Finds what a schema is a choice of. What is no choice is the only variant of itself.
struct XMLVariants {
    /// What a union is a choice of, and what unions in it are.
    func variants(
        of schema: NormalizedSchema,
        depth: Int = 0,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> [NormalizedSchema] {
        guard case .union(let union) = schema.kind else { return [schema] }
        guard depth < 20 else {
            throw XMLUnsupported(reason: "this is a choice of choices without end", range: schema.identity.range)
        }
        var result: [NormalizedSchema] = []
        for variant in union.variants {
            let normalized = types.normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            result += try variants(of: normalized, depth: depth + 1, types: &types, diagnostics: &diagnostics)
        }
        return result
    }

    func objects(among variants: [NormalizedSchema], at range: SourceRange) throws(XMLUnsupported) -> [ObjectContent] {
        var result: [ObjectContent] = []
        for variant in variants {
            guard case .object(let object) = variant.kind else {
                throw XMLUnsupported(reason: "XML does not say which variant of a choice it is", range: range)
            }
            result.append(object)
        }
        return result
    }
}
