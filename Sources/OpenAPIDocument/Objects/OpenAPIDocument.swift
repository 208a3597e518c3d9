package import SourceText

/// A document as it was written: OpenAPI 3.0, 3.1 and 3.2 in one set of types, with the places of everything a message may point at.
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
    /// Requests that the service makes (`webhooks`, in 3.0 `x-webhooks` or `x-lathe-webhooks`): the path is the name.
    package var webhooks: [PathItem]
    /// What the document says about the tags of its operations.
    package var tags: [Tag]
    package var securitySchemes: [SecurityScheme]
    /// The schemas under `components/schemas`, in the order of the document.
    package var schemas: [NamedSchema]
    /// What the root says beside the fields of the specification.
    package var extensions: Extensions
    /// Where the root is.
    package var range: SourceRange
    /// What operations are called that were in it and are not wanted: their ids, and the names that the user gave them.
    package var leftOut: Set<String> = []
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
