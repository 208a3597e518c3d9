import OpenAPIDocument
import SourceText
import SpecLoader

/// Follows references, flattens allOf and sets `null` aside.
struct SchemaNormalizer {
    let document: OpenAPIDocument
    private var known: [ObjectIdentifier: Known] = [:]
    /// Schemas whose normalisation has begun: meeting one of them again means that it is defined by nothing but itself.
    private var begun: Set<ObjectIdentifier> = []

    /// How deep `normalize` is in itself: variants of variants. Every level takes stack and time.
    private var depth = 0
    /// How deep choices may be in each other. Documents have five.
    private static let largestDepth = 64
    /// How long a chain of references and parts of allOf may be. Documents have ten.
    private static let longestChain = 500

    var conjunctions: SchemaConjunctions

    let bases: DiscriminatedBases

    /// - Parameter bases: those of the document, where they are known.
    init(document: OpenAPIDocument, bases: DiscriminatedBases? = nil) {
        self.document = document
        self.bases = bases ?? DiscriminatedBases(document: document)
        conjunctions = SchemaConjunctions(document: document)
    }

    /// A result in a place of its own: it is large, and a table of them would move them all whenever it grows.
    private final class Known {
        let schema: NormalizedSchema
        init(_ schema: NormalizedSchema) { self.schema = schema }
    }

    /// The parts of a schema while they are collected.
    private struct Collection {
        var pieces: [SchemaPiece] = []
        /// What was collected already: a part that is there twice says nothing more.
        var done: Set<ObjectIdentifier> = []
        /// What is being collected: a part of itself.
        var path: Set<ObjectIdentifier> = []
        /// Whether one of the parts is a reference that leads nowhere.
        var hasGap = false
    }

    mutating func normalize(_ schema: Schema, diagnostics: inout Diagnostics) -> NormalizedSchema {
        if let result = known[ObjectIdentifier(schema)] { return result.schema }
        guard begun.insert(ObjectIdentifier(schema)).inserted else {
            reportCycle(schema, diagnostics: &diagnostics)
            return NormalizedSchema(identity: schema, isNullable: false, kind: .anything)
        }
        depth += 1
        var result = NormalizedSchema(identity: schema, isNullable: false, kind: .anything)
        if depth <= Self.largestDepth {
            result = normalizeNew(schema, diagnostics: &diagnostics)
        } else {
            reportDepth(schema, limit: Self.largestDepth, diagnostics: &diagnostics)
        }
        depth -= 1
        begun.remove(ObjectIdentifier(schema))
        known[ObjectIdentifier(schema)] = Known(result)
        return result
    }

    private mutating func normalizeNew(_ schema: Schema, diagnostics: inout Diagnostics) -> NormalizedSchema {
        var collection = Collection()
        collect(schema, into: &collection, diagnostics: &diagnostics)
        let pieces = withoutAnsweredChoices(collection.pieces)
        let structured = SchemaPiece.withoutRepeated(pieces.filter(\.hasStructure))
        var result = NormalizedSchema(
            identity: structured.count == 1 && !collection.hasGap ? structured[0].origin : owner(of: schema),
            isNullable: pieces.contains { $0.keywords.nullable },
            kind: .anything,
            description: pieces.reversed().lazy.compactMap(\.keywords.description).first { !$0.isEmpty },
            defaultValue: pieces.reversed().lazy.compactMap(\.keywords.defaultValue).first,
            isReadOnly: pieces.contains { $0.keywords.isReadOnly },
            isWriteOnly: pieces.contains { $0.keywords.isWriteOnly }
        )
        result.requirements = Self.requirements(of: pieces)
        result.constraints = constraints(of: pieces, diagnostics: &diagnostics)
        if let base = bases.base(meantBy: schema) {
            result.identity = base.schema
            result.kind = .union(base.content)
            return result
        }
        if let heir = bases.heir(meantBy: schema) { result.identity = heir }
        result.components = structured.map(\.schema).filter { $0.componentName != nil && $0 !== result.identity }
        if structured.count == 1 {
            apply(structured[0], to: &result, diagnostics: &diagnostics)
        } else if structured.count > 1 {
            let owner = owner(of: schema)
            let isWholeNullable = pieces.contains { piece in
                !piece.hasStructure && piece.keywords.nullable
                    || piece.origin === owner && (piece.keywords.nullable || piece.keywords.types.contains("null"))
            }
            merge(structured, of: schema, isWholeNullable: isWholeNullable, into: &result, diagnostics: &diagnostics)
        }
        complete(&result, diagnostics: &diagnostics)
        // What the missing part says about members is kept as it comes.
        if collection.hasGap, case .object(var content) = result.kind, case .unspecified = content.additional {
            content.additional = .anything
            result.kind = .object(content)
        }
        return result
    }

    /// What choices say about members being there, in words.
    private static func requirements(of pieces: [SchemaPiece]) -> [String] {
        var seen: Set<String> = []
        return pieces.compactMap { Requirements.text(of: $0.origin) }.filter { seen.insert($0).inserted }
    }

    /// Settles what depends on all parts.
    private func complete(_ result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        switch result.kind {
        case .object(let content):
            let range = result.identity.range
            if case .forbidden = content.additional, content.properties.isEmpty, !content.patterns.isEmpty {
                // Then the patterns are all that a name can match.
                result.constraints.propertyNames.append(names(matching: content.patterns))
            }
            let completion = ObjectCompletion(document: document, constraints: result.constraints, range: range)
            result.kind = .object(completion.complete(content, diagnostics: &diagnostics))
        case .tuple(let content):
            let content = content.limited(by: result.constraints)
            result.kind = content.prefix.isEmpty ? .array(items: content.items(at: result.identity.range)) : .tuple(content)
        case .enumeration(let values):
            if let choice = EnumValues.choice(of: values, in: result.identity) {
                result.kind = .union(choice)
            } else if EnumLowering.rawType(of: values) == nil {
                result.constraints.allowedValues = values
            }
        case .scalar(.string, nil) where result.constraints.contentEncoding?.value.lowercased() == "base64":
            result.kind = .scalar(.string, format: "byte")
        case .anything, .null, .scalar, .array, .union: break
        }
    }

    /// A schema for names that match one of several patterns.
    private func names(matching patterns: [Schema.Property]) -> Schema {
        var keywords = Schema.Keywords()
        let expression = patterns.count == 1 ? patterns[0].name : patterns.map { "(\($0.name))" }.joined(separator: "|")
        keywords.constraints.patterns = [Schema.Text(value: expression, range: patterns[0].nameRange)]
        return Schema(keywords, range: patterns[0].nameRange)
    }

    /// The constraints of all parts.
    private func constraints(of pieces: [SchemaPiece], diagnostics: inout Diagnostics) -> Schema.Constraints {
        guard pieces.contains(where: \.keywords.isConstrained) else { return Schema.Constraints() }
        var conjunction = ConstraintConjunction()
        for piece in pieces where piece.keywords.isConstrained { conjunction.add(piece.keywords.constraints) }
        conjunction.reportContradictions(diagnostics: &diagnostics)
        return conjunction.result
    }

    /// Of a chain of schemas that only point on, the one that several parts come together in.
    private func owner(of schema: Schema) -> Schema {
        var owner = schema
        var visited: Set<ObjectIdentifier> = []
        while !SchemaPiece(schema: owner).hasStructure, visited.insert(ObjectIdentifier(owner)).inserted {
            var parts = owner.keywords.allOf
            if let reference = owner.keywords.reference, let target = document.schema(at: reference.pointer) {
                parts.append(target)
            }
            guard parts.count == 1 else { break }
            owner = parts[0]
        }
        return owner
    }

    /// What a schema refers to, what its allOf names, and behind these the schema itself, each with its own keywords: what is said
    /// later refines what was said before.
    private func collect(_ schema: Schema, into collection: inout Collection, diagnostics: inout Diagnostics) {
        let identity = ObjectIdentifier(schema)
        guard !collection.path.contains(identity) else {
            reportCycle(schema, diagnostics: &diagnostics)
            return
        }
        guard collection.done.insert(identity).inserted else { return }
        guard collection.path.count < Self.longestChain else {
            return reportDepth(schema, limit: Self.longestChain, diagnostics: &diagnostics)
        }
        collection.path.insert(identity)
        defer { collection.path.remove(identity) }
        if let reference = schema.keywords.reference {
            if let target = document.schema(at: reference.pointer) {
                collect(target, into: &collection, diagnostics: &diagnostics)
            } else {
                collection.hasGap = true
            }
        }
        for part in schema.keywords.allOf {
            collect(part, into: &collection, diagnostics: &diagnostics)
        }
        collection.pieces += SchemaPiece(schema: schema).split
    }

    /// The pieces without a choice that another piece has made: where a parent lists its children as variants and a child takes over
    /// the parent's members, the child is that variant.
    private func withoutAnsweredChoices(_ pieces: [SchemaPiece]) -> [SchemaPiece] {
        pieces.filter { piece in
            guard piece.isUnion else { return true }
            let targets = (piece.keywords.oneOf + piece.keywords.anyOf).compactMap { branch in
                branch.keywords.reference.flatMap { document.schema(at: $0.pointer) }
            }
            return !targets.contains { target in pieces.contains { $0.origin === target && $0.origin !== piece.origin } }
        }
    }

    private func reportDepth(_ schema: Schema, limit: Int, diagnostics: inout Diagnostics) {
        diagnostics.error(
            "nesting-depth",
            "schemas are made of others more than \(limit) deep here",
            at: schema.range,
            fix: "let the schema say what it is instead of referring to the next"
        )
    }

    private func reportCycle(_ schema: Schema, diagnostics: inout Diagnostics) {
        diagnostics.warning(
            "reference-cycle",
            "this schema is defined by itself: where it says nothing else, any JSON is taken for it",
            at: schema.keywords.reference?.range ?? schema.range,
            fix: "let one of the schemas say what it is instead of referring to the next"
        )
    }

    // MARK: One piece

    mutating func apply(_ piece: SchemaPiece, to result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        let keywords = piece.keywords
        let types = keywords.types.filter { $0 != "null" }
        if types.count < keywords.types.count { result.isNullable = true }
        if piece.schema.boolean == false { result.allowsNothing = true }
        if let values = piece.values {
            let hasNull = values.contains(where: \.isNull)
            if hasNull { result.isNullable = true }
            let present = EnumValues(nodes: values, types: keywords.types).fitting(diagnostics: &diagnostics)
            if !present.isEmpty {
                result.kind = .enumeration(present)
                return
            } else if hasNull {
                result.kind = .null
                return
            }
        }
        if !keywords.oneOf.isEmpty || !keywords.anyOf.isEmpty {
            applyUnion(piece, to: &result, diagnostics: &diagnostics)
        } else if types.count > 1 {
            result.kind = .union(UnionContent(variants: split(piece.schema, types: types), discriminator: nil, word: .types))
        } else if let type = types.first ?? (keywords.types.isEmpty ? piece.inferredType : nil) {
            result.kind = kind(of: type, keywords: keywords)
        } else if !keywords.types.isEmpty {
            result.kind = .null
        }
    }

    private func kind(of type: String, keywords: Schema.Keywords) -> NormalizedSchema.Kind {
        switch type {
        case "object": return .object(content(of: keywords))
        case "array":
            let items = keywords.items ?? keywords.unevaluatedItems
            if keywords.prefixItems.isEmpty { return .array(items: items) }
            let isForbidden = items.map { document.target(of: $0).boolean == false } ?? false
            let rest: TupleContent.Rest = isForbidden ? .forbidden : items.map { .schema($0) } ?? .unspecified
            return .tuple(TupleContent(prefix: keywords.prefixItems, rest: rest))
        default: return NormalizedSchema.ScalarType(rawValue: type).map { .scalar($0, format: keywords.format) } ?? .anything
        }
    }

    private func content(of keywords: Schema.Keywords) -> ObjectContent {
        ObjectContent(
            properties: keywords.properties,
            required: Set(keywords.required),
            additional: keywords.additionalProperties.map { .of($0, in: document) } ?? .unspecified,
            patterns: keywords.patternProperties,
            unevaluated: keywords.unevaluatedProperties
        )
    }

    // MARK: Unions

    private mutating func applyUnion(_ piece: SchemaPiece, to result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        let keywords = piece.keywords
        let word = keywords.oneOf.isEmpty ? UnionContent.Word.anyOf : .oneOf
        let branches = keywords.oneOf.isEmpty ? keywords.anyOf : keywords.oneOf
        var variants: [UnionContent.Variant] = []
        for (number, branch) in branches.enumerated() {
            let normalized = normalize(branch, diagnostics: &diagnostics)
            if normalized.isNullable { result.isNullable = true }
            if normalized.allowsNothing { continue }
            switch normalized.kind {
            case .null: result.isNullable = true
            // `{nullable: true}` beside variants is how some generators write null in 3.0.
            case .anything where normalized.isNullable && branches.count > 1: break
            default:
                variants.append(UnionContent.Variant(schema: branch, label: "\(word.rawValue)/\(number)"))
            }
        }
        switch variants.count {
        case 0 where result.isNullable: result.kind = .null
        case 0: result.allowsNothing = true
        case 1:
            let only = normalize(variants[0].schema, diagnostics: &diagnostics)
            result.identity = only.identity
            result.kind = only.kind
            result.description = result.description ?? only.description
            result.add(only.constraints)
        default:
            result.kind = .union(UnionContent(variants: variants, discriminator: keywords.discriminator, word: word))
        }
    }

    /// A schema of several types as one schema a type.
    private func split(_ schema: Schema, types: [String]) -> [UnionContent.Variant] {
        types.map { type in
            var keywords = schema.keywords
            keywords.types = [type]
            keywords.nullable = false
            keywords.title = nil
            keywords.extensions = [:]
            keywords.description = nil
            return UnionContent.Variant(schema: Schema(keywords, range: schema.range), label: "type \(type)")
        }
    }
}
