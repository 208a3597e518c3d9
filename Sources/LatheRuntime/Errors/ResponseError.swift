/// A failure that the document describes, with its body.
///
/// ```swift
/// catch let error as ResponseError<ErrorResponse> where error.status == .notFound { print(error.body.message) }
/// ```
public struct ResponseError<Body: Sendable>: ClientError {
    /// The body as documented; `NoBody` where the document gives none.
    public let body: Body
    /// The response itself.
    public let response: RawResponse
    public let context: ErrorContext

    public init(body: Body, response: RawResponse, context: ErrorContext) {
        var context = context
        context.request = context.request ?? response.request
        context.response = response
        self.body = body
        self.response = response
        self.context = context
    }

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    public var description: String {
        "\(context.subject): status \(status.code).\(context.bodyNote)"
    }
}
