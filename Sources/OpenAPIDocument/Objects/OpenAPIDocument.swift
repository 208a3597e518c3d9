package import SourceText

/// A document as it was written: OpenAPI 3.0 and 3.1 in one set of types, with the places of everything a message may point at.
///
/// Parameters, responses, request bodies, path items and security schemes are there with their references followed. References
/// between schemas are kept as they are (schemas may be recursive) and followed through `schema(at:)`.
package struct OpenAPIDocument: Sendable {
    package var dialect: Dialect
    package var info: Info
    package var servers: [Server]
    /// The document's own security requirements; `nil` where it says nothing.
    package var security: [SecurityRequirement]?
    package var paths: [PathItem]
    package var securitySchemes: [SecurityScheme]
    /// The schemas under `components/schemas`, in the order of the document.
    package var schemas: [NamedSchema]
    /// Where the root is.
    package var range: SourceRange
    /// Every schema a reference leads to, by JSON pointer.
    var schemasByPointer: [String: Schema]

    /// The schema a reference leads to; `nil` for a reference that was reported as dangling.
    package func schema(at pointer: String) -> Schema? { schemasByPointer[pointer] }

    /// A schema of `components/schemas` with its key.
    package struct NamedSchema: Sendable {
        package var name: String
        package var schema: Schema
    }
}

/// Which version's words a document uses.
package enum Dialect: String, Hashable, Sendable {
    case openAPI30 = "3.0"
    case openAPI31 = "3.1"
}

/// `info`: what the document is about.
package struct Info: Sendable {
    package var title: String
    package var version: String
    package var description: String?
}

/// A server with its variables replaced by their defaults.
package struct Server: Sendable {
    package var url: String
    package var description: String?
    /// `x-lathe-name`.
    package var name: String?
    package var range: SourceRange
}

/// One alternative: the schemes that apply together, with their scopes.
package struct SecurityRequirement: Sendable {
    package var schemes: [(name: String, scopes: [String])]
    package var range: SourceRange
}

/// A security scheme of `components/securitySchemes`.
package struct SecurityScheme: Sendable {
    package var key: String
    package var type: String
    /// Name of the header, query parameter or cookie of an apiKey.
    package var name: String?
    /// `header`, `query` or `cookie` of an apiKey.
    package var location: String?
    /// The HTTP authentication scheme (`bearer`, `basic`) of type `http`.
    package var scheme: String?
    /// `x-lathe-prefix`: what stands before the secret.
    package var prefix: String?
    /// `x-lathe-name`.
    package var swiftName: String?
    package var description: String?
    package var range: SourceRange
}
