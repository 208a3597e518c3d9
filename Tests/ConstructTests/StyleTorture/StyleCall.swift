import LatheRuntime
import LatheTesting
import StyleTortureConstruct
import Testing

/// One call with the bytes that the server has to see.
struct StyleCall: Sendable, CustomTestStringConvertible {
    /// The request's target behind the server's path, a header field, or the cookies: what `seen` takes out of the request.
    let expected: String?
    let call: @Sendable (ThingsClient) async throws -> Void

    init(_ expected: String?, _ call: @escaping @Sendable (ThingsClient) async throws -> Void) {
        self.expected = expected
        self.call = call
    }

    var testDescription: String { expected ?? "nothing" }

    /// Makes the call.
    ///
    /// - Returns: The request.
    func request() async throws -> RecordedRequest {
        let server = InMemoryTransport { _ in InMemoryResponse(.noContent) }
        try await call(ThingsClient(transport: server))
        return try #require(server.requests.first)
    }

    /// Makes a call that cannot be made.
    ///
    /// - Returns: Why, with the number of requests that were sent.
    static func refusal(_ call: (ThingsClient) async throws -> Void) async throws -> (reason: RequestError.Reason, sent: Int) {
        let server = InMemoryTransport { _ in InMemoryResponse(.noContent) }
        let error = await #expect(throws: RequestError.self) { try await call(ThingsClient(transport: server)) }
        return (try #require(error).reason, server.requests.count)
    }
}

/// The values of "Style Examples" in the OpenAPI Specification.
enum StyleValues {
    static let list = ["blue", "black", "brown"]
    static let color = Color(r: 100, g: 200, b: 150)
    static let colorJSON = "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
}

extension RecordedRequest {
    /// Path and query behind the server's own path.
    var target: String {
        let target = head.path ?? ""
        return target.hasPrefix("/v1/") ? String(target.dropFirst("/v1".count)) : "not below /v1: \(target)"
    }
}
