import OpenAPIDocument
import SpecLoader

/// A schema in a few words, for people who read about a condition: "`country` is `"us"`", "a string matching `^a`".
///
/// Only what is written at the place itself is said; the rest is in the document.
struct SchemaWords {
    let text: String

    init(_ schema: Schema) {
        let keywords = schema.keywords
        var parts: [String] = []
        if schema.boolean == false { parts.append("nothing") }
        if !keywords.required.isEmpty { parts.append("\(Self.names(keywords.required)) given") }
        for property in keywords.properties {
            // That a member is of its type goes without saying where it is required.
            if keywords.required.contains(property.name), Self.isPlain(property.schema) { continue }
            if let value = Self.simple(property.schema) { parts.append("`\(property.name)` is \(value)") }
        }
        if let value = Self.simple(schema) { parts.append(value) }
        if let reference = keywords.reference { parts.append("a `\(JSONPointer(reference.pointer)?.tokens.last ?? "")`") }
        text = parts.isEmpty ? "as the document says" : parts.joined(separator: ", ")
    }

    /// What can be said without looking into it.
    private static func simple(_ schema: Schema) -> String? {
        let keywords = schema.keywords
        if let value = keywords.const { return "`\(JSONText.text(of: value))`" }
        if let values = keywords.enumeration { return self.values(values) }
        let types = keywords.types.filter { $0 != "object" }
        var words = types.map(article).joined(separator: " or ")
        let constraints = keywords.constraints
        for pattern in constraints.patterns { words += "\(words.isEmpty ? "" : " ")matching `\(pattern.value)`" }
        if let format = keywords.format { words += " (\(format))" }
        return words.isEmpty ? nil : words
    }

    /// Whether it says nothing but a type.
    private static func isPlain(_ schema: Schema) -> Bool {
        schema.keywords.const == nil && schema.keywords.enumeration == nil && schema.keywords.constraints.patterns.isEmpty
    }

    private static func article(_ type: String) -> String {
        switch type {
        case "null": "null"
        case "integer", "array": "an \(type)"
        default: "a \(type)"
        }
    }

    static func values(_ values: [Node]) -> String {
        let texts = values.prefix(12).map { "`\(JSONText.text(of: $0))`" }
        return texts.joined(separator: ", ") + (values.count > 12 ? ", …" : "")
    }

    static func names(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
