/// A request on its way to a transport.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields. Scheme, authority and path are always there.
    public var head: HTTPRequest
    /// What is sent after the head; `nil` for a request without content.
    public var body: HTTPBody?
    /// The most time the whole call may take. The runtime enforces it; a transport uses it so that no limit of its own is shorter.
    public var timeout: Duration?
    /// The number of the attempt, from 1. Requests that follow a redirect have that of the first one.
    public var attempt: Int

    public init(head: HTTPRequest, body: HTTPBody? = nil, timeout: Duration? = nil, attempt: Int = 1) {
        self.head = head
        self.body = body
        self.timeout = timeout
        self.attempt = attempt
    }
}
