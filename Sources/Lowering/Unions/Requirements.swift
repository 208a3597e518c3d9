import OpenAPIDocument

/// Choices that only say which members must be there: `anyOf: [{required: [a]}, {required: [b]}]` beside properties makes no variants
/// with properties of their own, it says something about those that are there.
struct Requirements {
    /// Whether a choice says nothing else.
    ///
    /// - Parameter members: what the schema with the choice describes.
    static func areAll(_ branches: [Schema], besides members: Set<String>) -> Bool {
        !branches.isEmpty && branches.allSatisfy { isRequirement($0, besides: members) }
            && branches.contains { !$0.keywords.required.isEmpty || isNested($0, besides: members) }
    }

    private static func isNested(_ schema: Schema, besides members: Set<String>) -> Bool {
        let keywords = schema.keywords
        return [keywords.oneOf, keywords.anyOf, keywords.allOf].contains { areAll($0, besides: members) }
    }

    private static func isRequirement(_ schema: Schema, besides members: Set<String>) -> Bool {
        let keywords = schema.keywords
        guard schema.boolean == nil, keywords.reference == nil, !keywords.nullable, keywords.types.allSatisfy({ $0 == "object" }),
            keywords.const == nil, keywords.enumeration == nil, keywords.format == nil, keywords.items == nil,
            keywords.prefixItems.isEmpty, keywords.patternProperties.isEmpty, keywords.additionalProperties == nil,
            // Where a member is described, naming it again says nothing about it.
            keywords.properties.allSatisfy({ members.contains($0.name) && isEmpty($0.schema) })
        else { return false }
        return (keywords.oneOf + keywords.anyOf + keywords.allOf).allSatisfy { isRequirement($0, besides: members) }
    }

    private static func isEmpty(_ schema: Schema) -> Bool {
        let keywords = schema.keywords
        return schema.boolean != false && keywords.reference == nil && !SchemaPiece(schema: schema).hasStructure
            && keywords.allOf.isEmpty && !keywords.nullable
    }

    // MARK: Text

    /// What a schema says this way, for documentation; `nil` where it says nothing.
    static func text(of schema: Schema) -> String? {
        let keywords = schema.keywords
        let members = Set(keywords.properties.map(\.name))
        var sentences: [String] = []
        if areAll(keywords.oneOf, besides: members) {
            sentences.append("Exactly one of these is there: \(list(keywords.oneOf)).")
        }
        if areAll(keywords.anyOf, besides: members) {
            sentences.append("At least one of these is there: \(list(keywords.anyOf)).")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private static func list(_ branches: [Schema]) -> String {
        branches.map { text($0) ?? "none of them" }.joined(separator: "; ")
    }

    private static func text(_ branch: Schema) -> String? {
        let keywords = branch.keywords
        var parts = keywords.required.map { "`\($0)`" }
        parts += keywords.constraints.negations.filter { !$0.keywords.required.isEmpty }.map { negation in
            "not " + negation.keywords.required.map { "`\($0)`" }.joined(separator: " and ")
        }
        if !keywords.allOf.isEmpty { parts.append(keywords.allOf.compactMap { text($0) }.joined(separator: " and ")) }
        for choice in [keywords.oneOf, keywords.anyOf] where !choice.isEmpty {
            parts.append("(" + choice.compactMap { text($0) }.joined(separator: " or ") + ")")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }
}
