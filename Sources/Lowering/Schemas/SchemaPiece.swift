import OpenAPIDocument
import SpecLoader

/// A schema that takes part in a conjunction: what it says itself, without what it refers to and without its allOf.
struct SchemaPiece {
    var schema: Schema
    /// The schema as it was written, where the piece is a part of it.
    let origin: Schema

    init(schema: Schema, origin: Schema? = nil) {
        self.schema = schema
        self.origin = origin ?? schema
    }

    var keywords: Schema.Keywords { schema.keywords }

    /// The values it allows, where it lists them.
    var values: [Node]? { keywords.const.map { [$0] } ?? keywords.enumeration }

    var isUnion: Bool { values == nil && (!keywords.oneOf.isEmpty || !keywords.anyOf.isEmpty) }

    /// Whether it says anything about the shape of a value.
    var hasStructure: Bool { !keywords.types.isEmpty || hasDetail }

    /// Whether a type is all it says.
    var isTypeOnly: Bool { !keywords.types.isEmpty && keywords.format == nil && !hasDetail }

    /// The type that is meant where none is written.
    var inferredType: String? {
        if hasMembers { return "object" }
        if hasElements { return "array" }
        return keywords.constraints.contentEncoding == nil ? nil : "string"
    }

    private var hasMembers: Bool {
        !keywords.properties.isEmpty || !keywords.required.isEmpty || keywords.additionalProperties != nil
            || !keywords.patternProperties.isEmpty || keywords.unevaluatedProperties != nil || hasConditionalMembers
    }

    private var hasConditionalMembers: Bool {
        let constraints = keywords.constraints
        return !constraints.dependentRequired.isEmpty || !constraints.dependentSchemas.isEmpty
            || constraints.conditions.contains { condition in
                [condition.consequence, condition.alternative].contains { branch in
                    branch.map { !$0.keywords.properties.isEmpty || !$0.keywords.required.isEmpty } ?? false
                }
            }
    }

    private var hasElements: Bool {
        keywords.items != nil || !keywords.prefixItems.isEmpty || keywords.unevaluatedItems != nil
    }

    private var hasDetail: Bool {
        hasMembers || hasElements || values != nil || isUnion || schema.boolean == false
            || keywords.constraints.contentEncoding != nil
    }

    // MARK: Conjunctions

    /// The pieces that say more than a type which another piece says too.
    static func withoutRepeated(_ pieces: [SchemaPiece]) -> [SchemaPiece] {
        guard pieces.count > 1, let last = pieces.last else { return pieces }
        let detailed = pieces.filter { !$0.isTypeOnly }
        if detailed.isEmpty { return pieces.allSatisfy { $0.isImplied(by: last) } ? [last] : pieces }
        return pieces.filter { piece in !piece.isTypeOnly || detailed.contains { !piece.isImplied(by: $0) } }
    }

    /// Whether the types of a piece that says nothing else hold for another one anyway.
    private func isImplied(by other: SchemaPiece) -> Bool {
        if other.keywords.types.isEmpty, let values = other.values {
            return values.allSatisfy { value in keywords.types.contains { EnumValues.isOf(value, type: $0) } }
        }
        let types = other.keywords.types.isEmpty ? [other.inferredType].compactMap { $0 } : other.keywords.types
        return types.allSatisfy { keywords.types.contains($0) || $0 == "null" }
    }

    /// The members of a schema that has variants beside them, and the variants: both hold. So do oneOf and anyOf.
    var split: [SchemaPiece] {
        let hasBoth = !keywords.oneOf.isEmpty && !keywords.anyOf.isEmpty
        guard isUnion, hasMembers || hasBoth else { return [self] }
        var pieces: [SchemaPiece] = []
        if hasMembers {
            let members = schema.with { ($0.oneOf, $0.anyOf, $0.discriminator) = ([], [], nil) }
            pieces.append(SchemaPiece(schema: members, origin: schema))
        }
        var variants = Schema.Keywords()
        if !hasMembers { variants = schema.with { ($0.allOf, $0.reference) = ([], nil) }.keywords }
        variants.oneOf = keywords.oneOf
        variants.anyOf = keywords.anyOf
        variants.discriminator = keywords.discriminator
        if hasBoth {
            var others = Schema.Keywords()
            others.anyOf = keywords.anyOf
            variants.anyOf = []
            let anyOf = SchemaPiece(schema: Schema(others, range: schema.range), origin: schema)
            return pieces + [SchemaPiece(schema: Schema(variants, range: schema.range), origin: schema), anyOf]
        }
        return pieces + [SchemaPiece(schema: Schema(variants, range: schema.range), origin: schema)]
    }

    /// The schema without what was collected from it already.
    var alone: Schema { schema.with { ($0.allOf, $0.reference) = ([], nil) } }
}

extension Schema {
    /// A schema for the same place with other keywords.
    func with(_ change: (inout Keywords) -> Void) -> Schema {
        var keywords = self.keywords
        change(&keywords)
        return Schema(keywords, boolean: boolean, range: range)
    }
}
