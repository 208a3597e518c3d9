import OpenAPIDocument
import SourceText
import SpecLoader

extension SchemaNormalizer {
    /// Several schemas that all hold: the members of all of them where they are objects, the values that all allow where they list
    /// values, and a choice with the rest added to every variant where one of them is a choice.
    ///
    /// - Parameter isWholeNullable: whether `null` is said to be allowed of all parts together.
    mutating func merge(
        _ pieces: [SchemaPiece],
        of schema: Schema,
        isWholeNullable: Bool,
        into result: inout NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        if let index = pieces.firstIndex(where: \.isUnion) {
            guard hasFewCombinations(pieces, of: schema, diagnostics: &diagnostics) else { return }
            return distribute(pieces, over: index, into: &result, diagnostics: &diagnostics)
        }
        var parts = Parts()
        // Members beside a type they can't belong to say nothing about its values: only what names its type can contradict.
        var explicit = Parts()
        var isNullable = true
        for piece in pieces {
            var part = result
            part.isNullable = piece.keywords.nullable
            apply(piece, to: &part, diagnostics: &diagnostics)
            isNullable = isNullable && part.isNullable
            result.allowsNothing = result.allowsNothing || part.allowsNothing
            parts.add(part.kind, conjunctions: &conjunctions)
            if !piece.isTypeInferred { explicit.add(part.kind, conjunctions: &conjunctions) }
        }
        // `null` must be allowed by all parts, or be said of the whole: that is how `nullable` beside an allOf is meant.
        result.isNullable = isNullable || isWholeNullable
        if let kind = parts.kind(conjunctions: &conjunctions) ?? explicit.specificKind(conjunctions: &conjunctions) {
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

    /// Choices that all hold multiply: of ten with four variants each there are a million combinations.
    private static let mostCombinations = 256

    private func hasFewCombinations(_ pieces: [SchemaPiece], of schema: Schema, diagnostics: inout Diagnostics) -> Bool {
        let choices = pieces.filter(\.isUnion)
        var combinations = 1
        for choice in choices where choices.count > 1 && combinations <= Self.mostCombinations {
            combinations *= max(1, choice.keywords.oneOf.count) * max(1, choice.keywords.anyOf.count)
        }
        if combinations <= Self.mostCombinations { return true }
        diagnostics.warning(
            "unsupported-schema",
            "\(choices.count) choices that all hold have more than \(Self.mostCombinations) combinations; this is read as any JSON",
            at: schema.range,
            kind: .unsupported,
            notes: choices.map { Diagnostic.Note("this choice is one of them", at: $0.schema.range) }
        )
        return false
    }

    /// What the parts of a conjunction are, by kind.
    private struct Parts {
        private var content: ObjectContent?
        private var items: [Schema] = []
        private var hasArray = false
        private var tuple: TupleContent?
        private var values: [[Node]] = []
        private var scalars: [(type: NormalizedSchema.ScalarType, format: String?)] = []

        mutating func add(_ kind: NormalizedSchema.Kind, conjunctions: inout SchemaConjunctions) {
            switch kind {
            case .object(let object):
                if content?.add(object, conjunctions: &conjunctions) == nil { content = object }
            case .array(let element):
                hasArray = true
                items += [element].compactMap { $0 }
            case .tuple(let elements): tuple = tuple?.and(elements, conjunctions: &conjunctions) ?? elements
            case .enumeration(let nodes): values.append(nodes)
            case .scalar(let type, let format): scalars.append((type, format))
            case .anything, .null, .union: break
            }
        }

        /// The one kind all parts are of; `nil` where they contradict each other.
        func kind(conjunctions: inout SchemaConjunctions) -> NormalizedSchema.Kind? {
            if let kind = listedKind { return kind }
            if !values.isEmpty { return nil }
            switch (content, hasArray || tuple != nil, !scalars.isEmpty) {
            case (let content?, false, false): return .object(content)
            case (nil, true, false): return arrayKind(conjunctions: &conjunctions)
            case (nil, false, true): return scalarKind
            case (nil, false, false): return .anything
            default: return nil
            }
        }

        /// The kind, unless nothing is said.
        func specificKind(conjunctions: inout SchemaConjunctions) -> NormalizedSchema.Kind? {
            if case .anything? = kind(conjunctions: &conjunctions) { return nil }
            return kind(conjunctions: &conjunctions)
        }

        private func arrayKind(conjunctions: inout SchemaConjunctions) -> NormalizedSchema.Kind {
            let element = items.isEmpty ? nil : conjunctions.schema(of: items)
            guard let tuple else { return .array(items: element) }
            guard let element else { return .tuple(tuple) }
            let others = TupleContent(prefix: [], rest: .schema(element))
            return .tuple(tuple.and(others, conjunctions: &conjunctions))
        }

        /// The values that all parts allow; `nil` where no part lists values, or none is left.
        private var listedKind: NormalizedSchema.Kind? {
            guard let first = values.first else { return nil }
            let common = first.filter { node in
                fits(node)
                    && values.dropFirst().allSatisfy { list in
                        list.contains { LiteralLowering.json($0) == LiteralLowering.json(node) }
                    }
            }
            return common.isEmpty ? nil : .enumeration(common)
        }

        /// Whether a value is of the types that the other parts are of.
        private func fits(_ node: Node) -> Bool {
            if content != nil, !EnumValues.isOf(node, type: "object") { return false }
            if hasArray || tuple != nil, !EnumValues.isOf(node, type: "array") { return false }
            return scalars.allSatisfy { EnumValues.isOf(node, type: $0.type.rawValue) }
        }

        private var scalarKind: NormalizedSchema.Kind? {
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
