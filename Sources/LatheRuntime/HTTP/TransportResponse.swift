/// A response as a transport hands it over: the head has arrived, the body may still be arriving.
public struct TransportResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The content. Empty where the response has none. A reader that stops early ends the exchange.
    public var body: HTTPBody

    public init(head: HTTPResponse, body: HTTPBody = HTTPBody([])) {
        self.head = head
        self.body = body
    }
}
