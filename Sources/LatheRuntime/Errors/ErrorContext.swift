/// What every error of a call knows: which operation, what was asked, what was answered.
public struct ErrorContext: Sendable {
    /// The operation that was called.
    public var operation: APIOperation
    /// The head of the last request, without credentials; `nil` where none was made.
    public var request: HTTPRequest?
    /// The response, where one came back.
    public var response: RawResponse?
    /// Knows the credentials that were sent, to keep them out of descriptions.
    var redaction = Redaction()

    public init(operation: APIOperation, request: HTTPRequest? = nil, response: RawResponse? = nil) {
        self.operation = operation
        self.request = request
        self.response = response
    }
}

extension ErrorContext {
    /// `getProject (GET /v1/projects/p_1)`: the path that was asked for, without its query, or the template where none was.
    var subject: String {
        let path = request?.path.map { $0.prefix { $0 != "?" } } ?? operation.path[...]
        return "\(operation.id) (\((request?.method ?? operation.method).rawValue) \(path))"
    }

    /// ` Body: …` with the beginning of the response's body; empty where there is none.
    var bodyNote: String {
        guard let body = response?.body, !body.isEmpty else { return "" }
        return " Body: \(BodyExcerpt(body, redaction: redaction))"
    }
}
