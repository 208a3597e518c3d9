import OpenAPIDocument
import SourceText
import SpecLoader

extension SchemaNormalizer {
    /// Several schemas that all hold: the members of all of them where they are objects, the values that all allow where they list
    /// values, and a choice with the rest added to every variant where one of them is a choice.
    mutating func merge(
        _ pieces: [SchemaPiece],
        of schema: Schema,
        into result: inout NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        if let index = pieces.firstIndex(where: \.isUnion) {
            return distribute(pieces, over: index, into: &result, diagnostics: &diagnostics)
        }
        var parts = Parts()
        for piece in pieces {
            var part = result
            apply(piece, to: &part, diagnostics: &diagnostics)
            parts.add(part.kind, conjunctions: &conjunctions)
        }
        if let kind = parts.kind(conjunctions: &conjunctions) {
            result.kind = kind
        } else {
            diagnostics.warning(
                "conflicting-schemas",
                "no value fits all parts of this allOf; it is read as any JSON",
                at: schema.range,
                notes: pieces.map { Diagnostic.Note("this part takes part in it", at: $0.schema.range) }
            )
        }
    }

    /// What the parts of a conjunction are, by kind.
    private struct Parts {
        private var content: ObjectContent?
        private var items: [Schema] = []
        private var hasArray = false
        private var values: [[Node]] = []
        private var scalars: [(type: NormalizedSchema.ScalarType, format: String?)] = []

        mutating func add(_ kind: NormalizedSchema.Kind, conjunctions: inout SchemaConjunctions) {
            switch kind {
            case .object(let object): content = content?.and(object, conjunctions: &conjunctions) ?? object
            case .array(let element):
                hasArray = true
                items += [element].compactMap { $0 }
            case .enumeration(let nodes): values.append(nodes)
            case .scalar(let type, let format): scalars.append((type, format))
            case .anything, .null, .union: break
            }
        }

        /// The one kind all parts are of; `nil` where they contradict each other.
        func kind(conjunctions: inout SchemaConjunctions) -> NormalizedSchema.Kind? {
            let isScalar = !values.isEmpty || !scalars.isEmpty
            switch (content, hasArray, isScalar) {
            case (let content?, false, false): return .object(content)
            case (nil, true, false): return .array(items: items.isEmpty ? nil : conjunctions.schema(of: items))
            case (nil, false, true): return scalarKind
            case (nil, false, false): return .anything
            default: return nil
            }
        }

        private var scalarKind: NormalizedSchema.Kind? {
            if let first = values.first {
                let common = first.filter { node in
                    values.dropFirst().allSatisfy { list in
                        list.contains { LiteralLowering.scalar($0) == LiteralLowering.scalar(node) }
                    }
                }
                return common.isEmpty ? nil : .enumeration(common)
            }
            guard let type = scalars.first(where: { $0.type != .number })?.type ?? scalars.first?.type else { return nil }
            let isNumber = { (type: NormalizedSchema.ScalarType) in type == .integer || type == .number }
            guard scalars.allSatisfy({ $0.type == type || isNumber($0.type) && isNumber(type) }) else { return nil }
            return .scalar(type, format: scalars.compactMap(\.format).last)
        }
    }

    // MARK: Variants

    /// A choice and something that holds besides: the choice between the variants with that added to each.
    private mutating func distribute(
        _ pieces: [SchemaPiece],
        over index: Int,
        into result: inout NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        var rest = pieces
        let union = rest.remove(at: index)
        var choice = result
        apply(union, to: &choice, diagnostics: &diagnostics)
        result.isNullable =
            choice.isNullable && !rest.contains { !$0.keywords.types.isEmpty && !$0.keywords.types.contains("null") }
        let added = rest.map(\.alone)
        switch choice.kind {
        case .union(let content):
            var variants: [UnionContent.Variant] = []
            for variant in content.variants {
                let schema = self.variant(variant.schema, adding: added)
                variants.append(UnionContent.Variant(schema: schema, label: variant.label, component: variant.component))
            }
            result.kind = .union(UnionContent(variants: variants, discriminator: content.discriminator, word: content.word))
        default:
            // One variant is left beside null.
            let both = normalize(conjunctions.schema(of: added + [choice.identity]), diagnostics: &diagnostics)
            result.kind = both.kind
            result.constraints = choice.constraints
        }
    }

    /// A variant and what holds besides, under the variant's name.
    private mutating func variant(_ variant: Schema, adding schemas: [Schema]) -> Schema {
        let component = variant.keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
        return conjunctions.schema(of: schemas + [variant]).with { keywords in
            keywords.title = variant.keywords.title ?? component
            keywords.description = variant.keywords.description
            keywords.extensions = variant.keywords.extensions
        }
    }
}
