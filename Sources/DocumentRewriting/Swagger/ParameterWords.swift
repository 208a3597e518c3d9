import SourceText
import SpecLoader

/// Takes what a parameter, an item or a header of Swagger 2.0 says about its value ("Parameter Object", "Items Object", "Header
/// Object") out of it, as a schema.
struct ParameterWords {
    private static let words: Set<String> = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
        "minLength",
        "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable", "x-isnullable", "nullable",
        "additionalProperties", "properties",
    ]

    /// Extensions that say something about values, and that are read from schemas.
    private static let extensions = ["x-enum", "x-ms-enum", "x-lathe-enum", "x-lathe-type"]

    /// Whether a member says something about the value.
    static func isOne(_ key: String) -> Bool { words.contains(key) || extensions.contains { key.hasPrefix($0) } }

    /// - Returns: `nil` where nothing is said.
    static func take(from fields: inout NodeFields) -> NodeFields? {
        var schema = NodeFields(at: fields.range)
        for entry in fields.entries where isOne(entry.key) {
            guard let taken = fields.take(entry.key) else { continue }
            schema.set(taken.key, taken.value, at: taken.keyRange)
        }
        return schema.entries.isEmpty ? nil : schema
    }

    /// Whether what a schema says is an array.
    static func isArray(_ schema: NodeFields) -> Bool {
        schema["type"]?.string == "array" || schema["type"] == nil && schema["items"] != nil
    }
}
