/// An operation of the document: what middleware, credential providers and errors know of a call.
public struct APIOperation: Hashable, Sendable {
    /// The operation's id as documented, or made from method and path.
    public var id: String
    /// The method.
    public var method: HTTPRequest.Method
    /// The path template as documented, `/v1/projects/{id}`: the same for every call, so fit for metrics.
    public var path: String
    /// The operation's tags.
    public var tags: [String]
    /// Alternatives, each a set of schemes that apply together. An empty set: no credentials needed.
    public var security: [[SecurityRequirement]]

    public init(
        id: String,
        method: HTTPRequest.Method,
        path: String,
        tags: [String] = [],
        security: [[SecurityRequirement]] = []
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.tags = tags
        self.security = security
    }
}
