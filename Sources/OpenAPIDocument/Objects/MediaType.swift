package import SourceText

/// One way a body is written.
package struct MediaType: Sendable {
    /// As written, with its parameters (`application/json; charset=utf-8`).
    package var name: String
    package var schema: Schema?
    package var range: SourceRange

    /// The type and subtype in lower case, without parameters.
    package var essence: String {
        (name.split(separator: ";").first ?? "").lowercased().split(separator: " ").joined()
    }

    /// Whether the body is JSON (RFC 6839 §3.1 for `+json`).
    package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json" }
}
