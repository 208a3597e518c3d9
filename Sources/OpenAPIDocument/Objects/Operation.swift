package import SourceText

/// One operation: a method on a path.
package struct Operation: Sendable {
    /// The HTTP method as the request has it.
    package var method: String
    package var path: String
    package var id: String?
    /// Whether another operation of the document has the same id, which then says nothing.
    package var sharesID = false
    package var tags: [String]
    package var summary: String?
    package var description: String?
    package var isDeprecated: Bool
    /// The operation's parameters and those of its path item that it does not replace.
    package var parameters: [Parameter]
    package var requestBody: RequestBody?
    package var responses: [Response]
    /// Requests that the service makes because of this one, in the order of the document.
    package var callbacks: [Callback]
    /// `nil` where the operation says nothing and the document's requirements hold.
    package var security: [SecurityRequirement]?
    /// The operation's own servers, or those of its path item; empty where the document's hold.
    package var servers: [Server]
    package var extensions: Extensions
    /// Where the operation is; the place of its id if it has one.
    package var range: SourceRange
}
