/// An exchange as it happened: what was asked, what was answered, byte for byte.
public struct RawResponse: Hashable, Sendable {
    /// The head of the request that this answers, after redirects. Credentials are not in it, and the values of fields that
    /// usually hold some are replaced.
    public var request: HTTPRequest
    /// Status and header fields.
    public var head: HTTPResponse
    /// The content, after the transport undid any compression.
    public var body: [UInt8]

    public init(request: HTTPRequest, head: HTTPResponse, body: [UInt8] = []) {
        self.request = request
        self.head = head
        self.body = body
    }

    /// The status of the response.
    public var status: HTTPResponse.Status { head.status }
    /// The header fields of the response.
    public var headerFields: HTTPFields { head.headerFields }
}

extension RawResponse: CustomStringConvertible {
    /// The status and how long the body is; what is in it may be private.
    public var description: String { "status \(status.code), \(body.count) bytes" }
}
