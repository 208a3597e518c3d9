import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads which of the documented media types of a body are wanted (`x-lathe-content-type`).
enum ContentTypeReader {
    static let key = "x-lathe-content-type"

    /// The media types of `body` that are wanted: all, where nothing is said.
    static func wanted(of body: RequestBody, in operation: Operation, diagnostics: inout Diagnostics) -> [MediaType] {
        guard let node = operation.extensions[key] ?? body.extensions[key] else { return body.content }
        var names: [(text: String, range: SourceRange)] = []
        for element in node.sequence ?? [node] {
            guard let text = element.string else {
                diagnostics.error("wrong-type", "'\(key)' should be a media type, found \(element.kindName)", at: element.range)
                return body.content
            }
            names.append((text, element.range))
        }
        var wanted: [MediaType] = []
        for name in names {
            let found = body.content.filter { $0.name == name.text || $0.essence == name.text.lowercased() }
            if found.isEmpty {
                diagnostics.error(
                    "unknown-content-type",
                    "the request body has no media type '\(name.text)'",
                    at: name.range,
                    fix: "it has \(body.content.map(\.name).joined(separator: ", "))"
                )
            }
            wanted += found
        }
        return wanted.isEmpty ? body.content : wanted
    }
}
