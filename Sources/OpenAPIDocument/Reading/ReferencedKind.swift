import SourceText
import SpecLoader

/// What kind of thing a reference leads to, where it is another one than its place asks for.
struct ReferencedKind {
    /// The field of `components` it is in: `schemas`, `parameters`.
    let section: String

    /// - Returns: `nil` for what is no component.
    init?(_ pointer: JSONPointer) {
        guard pointer.tokens.count == 3, pointer.tokens[0] == "components" else { return nil }
        section = pointer.tokens[1]
    }

    /// Whether it is a schema.
    var isSchema: Bool { section == "schemas" }

    /// One of its kind, for messages: "a parameter".
    var article: String {
        switch section {
        case "schemas": "a schema"
        case "parameters": "a parameter"
        case "headers": "a header"
        case "responses": "a response"
        case "requestBodies": "a request body"
        case "mediaTypes": "a media type"
        case "pathItems": "a path item"
        default: "one of the \(section)"
        }
    }

    /// The schema of what is no schema itself: a parameter's, or that of a body. Without one, any JSON is meant.
    func schema(in node: Node) -> Node? {
        if let schema = node["schema"] { return schema }
        let media = node["content"]?.mapping?.entries ?? []
        return (media.first { $0.key.contains("json") } ?? media.first)?.value["schema"]
    }
}
