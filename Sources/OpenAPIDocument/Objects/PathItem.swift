package import SourceText
package import SpecLoader

/// A path and its operations.
package struct PathItem: Sendable {
    package var path: String
    package var operations: [Operation]
    package var range: SourceRange
}

/// One operation: a method on a path.
package struct Operation: Sendable {
    /// The HTTP method in upper case.
    package var method: String
    package var path: String
    package var id: String?
    package var tags: [String]
    package var summary: String?
    package var description: String?
    package var isDeprecated: Bool
    /// The operation's parameters and those of its path item that it does not replace.
    package var parameters: [Parameter]
    package var requestBody: RequestBody?
    package var responses: [Response]
    /// `nil` where the operation says nothing and the document's requirements hold.
    package var security: [SecurityRequirement]?
    package var extensions: Extensions
    /// Where the operation is; the place of its id if it has one.
    package var range: SourceRange
}

/// A parameter with its reference followed.
package struct Parameter: Sendable {
    package var name: String
    /// `path`, `query`, `header` or `cookie`.
    package var location: String
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var description: String?
    package var style: String?
    package var explode: Bool?
    package var allowReserved: Bool
    package var schema: Schema?
    /// The media type of a parameter described by `content`.
    package var contentType: String?
    package var extensions: Extensions
    package var range: SourceRange
}

/// A request body with its reference followed.
package struct RequestBody: Sendable {
    package var isRequired: Bool
    package var description: String?
    package var content: [MediaType]
    /// The key under `components/requestBodies` where it came through a reference.
    package var componentName: String?
    package var extensions: Extensions
    package var range: SourceRange
}

/// A response with its reference followed.
package struct Response: Sendable {
    /// `200`, `4XX`, `default`: as written.
    package var status: String
    package var description: String?
    package var content: [MediaType]
    /// The key under `components/responses` where it came through a reference.
    package var componentName: String?
    package var range: SourceRange
}

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

/// The `x-` fields of an object, by their whole names.
package typealias Extensions = [String: Node]
