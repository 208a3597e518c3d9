import OpenAPIDocument
import SourceText
import SpecLoader

/// Whether two schemas describe the same values, wherever they are written: what a document repeats for another media type.
struct SchemaLikeness {
    private struct Pair: Hashable {
        var first: ObjectIdentifier
        var second: ObjectIdentifier
    }

    /// Pairs that are taken for alike, because they are being compared.
    private var assumed: Set<Pair> = []

    mutating func areAlike(
        _ first: Schema,
        _ second: Schema,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        if first === second { return true }
        let a = types.normalizer.normalize(first, diagnostics: &diagnostics)
        let b = types.normalizer.normalize(second, diagnostics: &diagnostics)
        guard a.isNullable == b.isNullable, a.isReadOnly == b.isReadOnly, a.allowsNothing == b.allowsNothing else { return false }
        if a.identity === b.identity { return true }
        let pair = Pair(first: ObjectIdentifier(a.identity), second: ObjectIdentifier(b.identity))
        guard assumed.insert(pair).inserted else { return true }
        return areAlike(a.kind, b.kind, types: &types, diagnostics: &diagnostics)
    }

    private mutating func areAlike(
        _ a: NormalizedSchema.Kind,
        _ b: NormalizedSchema.Kind,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch (a, b) {
        case (.anything, .anything), (.null, .null): true
        case (.scalar(let a, let formatA), .scalar(let b, let formatB)): a == b && formatA == formatB
        case (.enumeration(let a), .enumeration(let b)): a.map(JSONText.text(of:)) == b.map(JSONText.text(of:))
        case (.array(let a), .array(let b)): areAlike(a, b, types: &types, diagnostics: &diagnostics)
        case (.tuple(let a), .tuple(let b)): areAlike(a.prefix, b.prefix, types: &types, diagnostics: &diagnostics)
        case (.object(let a), .object(let b)): areAlike(a, b, types: &types, diagnostics: &diagnostics)
        case (.union(let a), .union(let b)):
            a.discriminator?.propertyName == b.discriminator?.propertyName
                && areAlike(a.variants.map(\.schema), b.variants.map(\.schema), types: &types, diagnostics: &diagnostics)
        default: false
        }
    }

    private mutating func areAlike(
        _ a: ObjectContent,
        _ b: ObjectContent,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        guard a.properties.map(\.name) == b.properties.map(\.name), a.required == b.required else { return false }
        let schemas = (a.properties.map(\.schema), b.properties.map(\.schema))
        guard areAlike(schemas.0, schemas.1, types: &types, diagnostics: &diagnostics) else { return false }
        return switch (a.additional, b.additional) {
        case (.schema(let a), .schema(let b)): areAlike(a, b, types: &types, diagnostics: &diagnostics)
        case (.schema, _), (_, .schema): false
        default: true
        }
    }

    private mutating func areAlike(
        _ a: [Schema],
        _ b: [Schema],
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        guard a.count == b.count else { return false }
        for (a, b) in zip(a, b) where !areAlike(a, b, types: &types, diagnostics: &diagnostics) { return false }
        return true
    }

    private mutating func areAlike(
        _ a: Schema?,
        _ b: Schema?,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return areAlike(a, b, types: &types, diagnostics: &diagnostics)
    }
}
