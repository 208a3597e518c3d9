import SourceText
import SpecLoader

/// Reads what documents say about lists with the words of another version, or in another place, as it is meant.
struct ListWords {
    /// The members of the schema.
    let mapping: Mapping

    private static let ofLists = ["minItems", "maxItems", "uniqueItems", "additionalItems", "contains"]

    /// - Parameter keywords: what was read of the schema, with a list of `items` as `prefixItems`.
    func settle(_ keywords: inout Schema.Keywords, with reader: inout SchemaReader, diagnostics: inout Diagnostics) {
        if let entry = mapping.entry("items"), entry.value.sequence != nil { settle(entry, &keywords, with: &reader) }
        if let entry = mapping.entry("enum") { settle(entry, &keywords, diagnostics: &diagnostics) }
    }

    /// `items: [A, B]`. In an array these are its first elements, in the words before JSON Schema 2020-12. Where nothing says that the
    /// value is an array, versions before 3.1 have no meaning for it, and those who write it mean a choice: every value is one of these.
    private func settle(_ entry: Mapping.Entry, _ keywords: inout Schema.Keywords, with reader: inout SchemaReader) {
        let isList = keywords.types.contains("array") || Self.ofLists.contains { mapping[$0] != nil }
        guard !isList, !reader.dialect.hasJSONSchema, !keywords.prefixItems.isEmpty else {
            return reader.noteForeign("a list as 'items'", at: entry.keyRange)
        }
        reader.itemChoices.note("items", at: entry.keyRange)
        let choices = keywords.prefixItems
        keywords.prefixItems = []
        if keywords.anyOf.isEmpty {
            keywords.anyOf = choices
        } else {
            var other = Schema.Keywords()
            other.anyOf = choices
            keywords.allOf.append(Schema(other, range: entry.value.range))
        }
    }

    /// `{type: array, enum: [a, b]}`: no value of the enum is a list, so that they are meant for the elements.
    private func settle(_ entry: Mapping.Entry, _ keywords: inout Schema.Keywords, diagnostics: inout Diagnostics) {
        guard keywords.types.contains("array"), keywords.types.allSatisfy({ $0 == "array" || $0 == "null" }),
            keywords.prefixItems.isEmpty, let values = keywords.enumeration, keywords.items?.keywords.enumeration == nil,
            keywords.items?.boolean == nil, values.allSatisfy({ $0.sequence == nil }), values.contains(where: { !$0.isNull })
        else { return }
        var element = keywords.items?.keywords ?? Schema.Keywords()
        if element.reference != nil, let items = keywords.items {
            element = Schema.Keywords()
            element.allOf = [items]
        }
        element.enumeration = values
        for (key, value) in keywords.extensions where ["x-enum", "x-ms-enum", "x-lathe-enum"].contains(where: key.hasPrefix) {
            element.extensions[key] = value
            keywords.extensions[key] = nil
        }
        keywords.enumeration = nil
        keywords.items = Schema(element, range: keywords.items?.range ?? entry.value.range)
        diagnostics.warning(
            "enum-type-mismatch",
            "the values are no lists, and the type is array; they are read as those of the elements",
            at: entry.keyRange,
            fix: "move 'enum' into 'items'"
        )
    }
}
