import LatheRuntime
import LatheTesting
import StyleTortureCalls
import StyleTortureConstruct
import Testing

extension StyleCall: CustomTestStringConvertible {
    public var testDescription: String {
        switch expected {
        case .target(let target): target
        case .cookie(let cookies): cookies.map { "Cookie: \($0)" } ?? "no cookie"
        case .headers(let fields):
            fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value ?? "-")" }.joined(separator: "; ")
        }
    }

    /// Makes the call and compares what is sent.
    func check() async throws {
        let request = try await request()
        switch expected {
        case .target(let target): #expect(request.head.path == "/v1" + target)
        case .cookie(let cookies): #expect(request.headerFields[.cookie] == cookies)
        case .headers(let fields):
            for (name, value) in fields { #expect(request.headerFields[try #require(HTTPField.Name(name))] == value) }
        }
    }

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
