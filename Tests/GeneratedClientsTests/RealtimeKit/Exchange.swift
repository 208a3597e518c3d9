import ClientTestServer
import RealtimeKit
import Testing

/// Makes one call to a server that gives one answer.
///
/// - Returns: what the call returned, and the one request that arrived.
func exchange<Value>(
    _ answer: ScriptedAnswer,
    isolation: isolated (any Actor)? = #isolation,
    _ call: (RealtimeKitClient) async throws -> Value
) async throws -> (value: Value, request: RecordedRequest) {
    try await LoopbackServer.answering(answer) { server in
        let value = try await call(client(of: server))
        let requests = await server.requests
        #expect(requests.count == 1)
        return (value, try #require(requests.last))
    }
}

/// A client whose requests go to the test's server.
func client(of server: LoopbackServer) -> RealtimeKitClient {
    RealtimeKitClient(server: .init(url: server.url + "/client/v4"), credentials: .init(apiToken: "secret"))
}
