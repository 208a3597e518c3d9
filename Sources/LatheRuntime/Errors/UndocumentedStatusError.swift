/// A status that the document does not describe for this operation, or a redirect that was not followed to its end.
public struct UndocumentedStatusError: ClientError {
    /// The response itself.
    public let response: RawResponse
    /// Why a redirect was not followed; `nil` where the response is none.
    public let redirect: RedirectRefusal?
    public let context: ErrorContext

    public init(response: RawResponse, redirect: RedirectRefusal? = nil, context: ErrorContext) {
        var context = context
        context.request = context.request ?? response.request
        context.response = response
        self.response = response
        self.redirect = redirect
        self.context = context
    }

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    public var description: String {
        if let redirect {
            return "\(context.subject): status \(status.code), a redirect that was not followed: \(redirect).\(context.bodyNote)"
        }
        return "\(context.subject): status \(status.code), which the document does not describe.\(context.bodyNote)"
    }
}
