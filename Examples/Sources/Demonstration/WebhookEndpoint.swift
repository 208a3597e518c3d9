public import FlyingFox
public import LatheRuntime

/// Where an example receives webhooks: in an app this is a route of its server.
public struct WebhookEndpoint: HTTPHandler {
    /// A request as it came: the header fields, and the bytes of the body that the signature is about.
    public struct Delivery: Sendable {
        public let headers: HTTPFields
        public let body: [UInt8]
    }

    /// What was delivered, in order.
    public let deliveries: AsyncStream<Delivery>
    private let continuation: AsyncStream<Delivery>.Continuation

    public init() {
        (deliveries, continuation) = AsyncStream.makeStream()
    }

    public func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        var headers = HTTPFields()
        for (name, value) in request.headers {
            if let name = HTTPField.Name(name.rawValue) { headers.append(HTTPField(name: name, value: value)) }
        }
        continuation.yield(Delivery(headers: headers, body: Array(try await request.bodyData)))
        return FlyingFox.HTTPResponse(statusCode: .noContent)
    }
}
