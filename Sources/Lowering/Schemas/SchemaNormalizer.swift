import OpenAPIDocument
import SourceText
import SpecLoader

/// Follows references, flattens allOf and sets `null` aside.
struct SchemaNormalizer {
    let document: OpenAPIDocument
    private var known: [ObjectIdentifier: NormalizedSchema] = [:]
    /// Schemas whose normalisation has begun: meeting one of them again means that it is defined by nothing but itself.
    private var begun: Set<ObjectIdentifier> = []

    init(document: OpenAPIDocument) { self.document = document }

    /// A schema that takes part in a conjunction, with its own keywords only.
    private struct Piece {
        var schema: Schema
        var keywords: Schema.Keywords { schema.keywords }

        /// Whether it says anything about the shape of a value.
        var hasStructure: Bool {
            let k = schema.keywords
            return !k.types.isEmpty || !k.properties.isEmpty || !k.required.isEmpty || k.additionalProperties != nil
                || k.items != nil
                || !k.prefixItems.isEmpty || k.enumeration != nil || k.const != nil || !k.oneOf.isEmpty || !k.anyOf.isEmpty
                || schema.boolean != nil
        }
    }

    mutating func normalize(_ schema: Schema, diagnostics: inout Diagnostics) -> NormalizedSchema {
        if let result = known[ObjectIdentifier(schema)] { return result }
        guard begun.insert(ObjectIdentifier(schema)).inserted else {
            reportCycle(schema, diagnostics: &diagnostics)
            return NormalizedSchema(identity: schema, isNullable: false, kind: .anything, isDeprecated: false)
        }
        let result = normalizeNew(schema, diagnostics: &diagnostics)
        begun.remove(ObjectIdentifier(schema))
        known[ObjectIdentifier(schema)] = result
        return result
    }

    private mutating func normalizeNew(_ schema: Schema, diagnostics: inout Diagnostics) -> NormalizedSchema {
        var pieces: [Piece] = []
        var path: Set<ObjectIdentifier> = []
        collect(schema, into: &pieces, path: &path, diagnostics: &diagnostics)
        let structured = pieces.filter(\.hasStructure)
        var result = NormalizedSchema(
            identity: structured.count == 1 ? structured[0].schema : owner(of: schema),
            isNullable: pieces.contains { $0.keywords.nullable },
            kind: .anything,
            description: pieces.reversed().lazy.compactMap(\.keywords.description).first { !$0.isEmpty },
            isDeprecated: pieces.contains { $0.keywords.isDeprecated },
            defaultValue: pieces.lazy.compactMap(\.keywords.defaultValue).first
        )
        if structured.count == 1 {
            apply(structured[0], to: &result, diagnostics: &diagnostics)
        } else if structured.count > 1 {
            merge(structured, into: &result, diagnostics: &diagnostics)
        }
        return result
    }

    /// Of a chain of schemas that only point on, the one that several parts come together in.
    private func owner(of schema: Schema) -> Schema {
        var owner = schema
        var visited: Set<ObjectIdentifier> = []
        while !Piece(schema: owner).hasStructure, visited.insert(ObjectIdentifier(owner)).inserted {
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
    private func collect(
        _ schema: Schema,
        into pieces: inout [Piece],
        path: inout Set<ObjectIdentifier>,
        diagnostics: inout Diagnostics
    ) {
        guard path.insert(ObjectIdentifier(schema)).inserted else {
            reportCycle(schema, diagnostics: &diagnostics)
            return
        }
        defer { path.remove(ObjectIdentifier(schema)) }
        if let reference = schema.keywords.reference, let target = document.schema(at: reference.pointer) {
            collect(target, into: &pieces, path: &path, diagnostics: &diagnostics)
        }
        for part in schema.keywords.allOf {
            collect(part, into: &pieces, path: &path, diagnostics: &diagnostics)
        }
        pieces.append(Piece(schema: schema))
    }

    private func reportCycle(_ schema: Schema, diagnostics: inout Diagnostics) {
        diagnostics.error(
            "reference-cycle",
            "this schema is defined by nothing but itself",
            at: schema.keywords.reference?.range ?? schema.range,
            fix: "let one of the schemas say what it is instead of referring to the next"
        )
    }

    // MARK: One piece

    private mutating func apply(_ piece: Piece, to result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        let keywords = piece.keywords
        let types = keywords.types.filter { $0 != "null" }
        if types.count < keywords.types.count { result.isNullable = true }
        if let values = values(of: keywords) {
            let present = values.filter { !$0.isNull }
            if present.count < values.count { result.isNullable = true }
            result.kind = present.isEmpty ? .null : .enumeration(present)
        } else if !keywords.oneOf.isEmpty || !keywords.anyOf.isEmpty {
            applyUnion(piece, to: &result, diagnostics: &diagnostics)
        } else if types.count > 1 {
            result.kind = .union(UnionContent(variants: split(piece.schema, types: types), discriminator: nil))
        } else if let type = types.first ?? inferredType(keywords) {
            result.kind = kind(of: type, keywords: keywords)
        } else if !keywords.types.isEmpty {
            result.kind = .null
        }
    }

    private func values(of keywords: Schema.Keywords) -> [Node]? {
        keywords.const.map { [$0] } ?? keywords.enumeration
    }

    private func inferredType(_ keywords: Schema.Keywords) -> String? {
        if !keywords.properties.isEmpty || keywords.additionalProperties != nil || !keywords.required.isEmpty { return "object" }
        if keywords.items != nil || !keywords.prefixItems.isEmpty { return "array" }
        return nil
    }

    private func kind(of type: String, keywords: Schema.Keywords) -> NormalizedSchema.Kind {
        switch type {
        case "object": .object(content(of: keywords))
        case "array": .array(items: keywords.items)
        default: NormalizedSchema.ScalarType(rawValue: type).map { .scalar($0, format: keywords.format) } ?? .anything
        }
    }

    private func content(of keywords: Schema.Keywords) -> ObjectContent {
        ObjectContent(
            properties: keywords.properties,
            required: Set(keywords.required),
            additional: additional(keywords.additionalProperties)
        )
    }

    private func additional(_ schema: Schema?) -> ObjectContent.Additional {
        guard let schema else { return .unspecified }
        switch schema.boolean {
        case false?: return .forbidden
        case true?: return .anything
        case nil: return .schema(schema)
        }
    }

    // MARK: Unions

    private mutating func applyUnion(_ piece: Piece, to result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        let keywords = piece.keywords
        let word = keywords.oneOf.isEmpty ? "anyOf" : "oneOf"
        let branches = keywords.oneOf.isEmpty ? keywords.anyOf : keywords.oneOf
        var variants: [UnionContent.Variant] = []
        for (number, branch) in branches.enumerated() {
            let normalized = normalize(branch, diagnostics: &diagnostics)
            if normalized.isNullable { result.isNullable = true }
            if case .null = normalized.kind {
                result.isNullable = true
            } else {
                variants.append(UnionContent.Variant(schema: branch, label: "\(word)/\(number)"))
            }
        }
        if !keywords.properties.isEmpty {
            diagnostics.warning(
                "unsupported-schema",
                "properties beside \(word) are left out",
                at: piece.schema.range,
                kind: .unsupported
            )
        }
        switch variants.count {
        case 0: result.kind = .null
        case 1:
            let only = normalize(variants[0].schema, diagnostics: &diagnostics)
            result.identity = only.identity
            result.kind = only.kind
            result.description = result.description ?? only.description
        default: result.kind = .union(UnionContent(variants: variants, discriminator: keywords.discriminator))
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

    // MARK: Conjunctions

    /// Several schemas that all hold: the members of all of them where they are objects, else the first that says most.
    private mutating func merge(_ pieces: [Piece], into result: inout NormalizedSchema, diagnostics: inout Diagnostics) {
        var content = ObjectContent()
        for piece in pieces {
            var part = result
            part.isNullable = false
            apply(piece, to: &part, diagnostics: &diagnostics)
            switch part.kind {
            case .object(let object): add(object, to: &content)
            case .anything: continue
            default:
                mergeOther(part, from: piece, among: pieces, into: &result, diagnostics: &diagnostics)
                return
            }
        }
        result.kind = .object(content)
    }

    private func add(_ object: ObjectContent, to content: inout ObjectContent) {
        for property in object.properties {
            if let index = content.properties.firstIndex(where: { $0.name == property.name }) {
                // The later part refines the earlier one, unless it says nothing.
                if Piece(schema: property.schema).hasStructure || property.schema.keywords.reference != nil {
                    content.properties[index] = property
                }
            } else {
                content.properties.append(property)
            }
        }
        content.required.formUnion(object.required)
        if case .unspecified = object.additional { return }
        content.additional = object.additional
    }

    /// A conjunction with something that is no object: only that part is kept, and what is lost is said.
    private func mergeOther(
        _ part: NormalizedSchema,
        from piece: Piece,
        among pieces: [Piece],
        into result: inout NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        result.identity = piece.schema
        result.kind = part.kind
        result.isNullable = result.isNullable || part.isNullable
        let others = pieces.filter { $0.schema !== piece.schema && !isImplied($0, by: part) }
        if !others.isEmpty {
            diagnostics.warning(
                "unsupported-schema",
                "of this allOf only one part is used",
                at: result.identity.range,
                kind: .unsupported,
                notes: others.map { Diagnostic.Note("this part is left out", at: $0.schema.range) }
            )
        }
    }

    /// Whether leaving a piece out loses nothing: it only repeats the type.
    private func isImplied(_ piece: Piece, by part: NormalizedSchema) -> Bool {
        let keywords = piece.keywords
        return keywords.properties.isEmpty && keywords.required.isEmpty && keywords.additionalProperties == nil
            && keywords.items == nil && values(of: keywords) == nil && keywords.oneOf.isEmpty && keywords.anyOf.isEmpty
    }
}
