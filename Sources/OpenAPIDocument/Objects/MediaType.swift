package import SourceText

/// One way a body is written ("Media Type Object").
package struct MediaType: Sendable {
    /// As written, with its parameters (`application/json; charset=utf-8`).
    package var name: String
    package var schema: Schema?
    /// What each value of a stream is (OpenAPI 3.2).
    package var itemSchema: Schema?
    /// How properties of a form or parts of a multipart body are written, in the order of the document.
    package var encoding: [NamedEncoding]
    /// How parts without a name are written, by position (OpenAPI 3.2).
    package var prefixEncoding: [Encoding]
    /// How the parts behind those are written (OpenAPI 3.2).
    package var itemEncoding: Encoding?
    package var extensions: Extensions
    package var range: SourceRange

    /// The encoding of one property.
    package struct NamedEncoding: Sendable {
        /// The name of the property.
        package var key: String
        package var encoding: Encoding
    }

    /// The type and subtype in lower case, without parameters.
    package var essence: String {
        (name.split(separator: ";").first ?? "").lowercased().split(separator: " ").joined()
    }

    /// Whether the body is JSON (RFC 6839 §3.1 for `+json`).
    package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") || essence == "text/json" }
}
