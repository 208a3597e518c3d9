import Foundation
import LatheOAuth
import LatheRuntime
import RawServer
import Testing

/// A token endpoint over HTTP that counts, and a server that believes only its last token.
@Suite(.timeLimit(.minutes(2))) struct OAuthFaultTests {
    /// The number of the token that is good.
    private final class Tokens: Sendable {
        private let lock = NSLock()
        /// Both are touched under `lock` only.
        private nonisolated(unsafe) var given = 0
        private nonisolated(unsafe) var good = 1

        var count: Int { lock.withLock { given } }
        func give() -> Int {
            lock.withLock {
                given += 1
                return given
            }
        }
        func isGood(_ field: String?) -> Bool { lock.withLock { field == "Bearer t\(good)" } }
        func revoke() { lock.withLock { good += 1 } }
    }

    private static func answer(_ text: String, status: Int = 200) -> String {
        "HTTP/1.1 \(status) Scripted\r\nContent-Type: application/json\r\nContent-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)"
    }

    private func credential(_ url: String, _ tested: Tested) -> OAuthCredential {
        let client = OAuthClient(id: "app", secret: "s3cret")
        return OAuthCredential(.clientCredentials, from: OAuthTokenEndpoint(url, client: client, transport: tested.transport))
    }

    /// Makes a hundred calls at once.
    private func calls(_ client: PlacedClient) async throws {
        try await withThrowingTaskGroup(of: JSONValue.self) { group in
            for _ in 0..<100 { group.addTask { try await client.thing() } }
            for try await value in group { #expect(value == 1) }
        }
    }

    @Test(arguments: Tested.all) func aHundredCallsAskOnce(tested: Tested) async throws {
        let tokens = Tokens()
        let endpoint = try RawServer { connection, _ in
            // Long enough for all the others to want one.
            connection.wait(seconds: 0.2)
            connection.send(Self.answer(#"{"access_token": "t\#(tokens.give())", "token_type": "Bearer", "expires_in": 3600}"#))
        }
        defer { endpoint.stop() }
        let server = try RawServer { connection, request in
            let isGood = tokens.isGood(request["Authorization"].first)
            connection.send(isGood ? Self.answer("1") : Self.answer("{}", status: 401))
        }
        defer { server.stop() }
        let client = PlacedClient(server.url, tested, .bearer, credential(endpoint.url + "/token", tested))
        try await calls(client)
        #expect(tokens.count == 1)
        #expect(server.requests.count == 100)
        tokens.revoke()
        try await calls(client)
        #expect(tokens.count == 2)
        #expect(endpoint.requests.map(\.line) == ["POST /token HTTP/1.1", "POST /token HTTP/1.1"])
        try await calls(client)
        #expect(tokens.count == 2)
    }

    @Test(arguments: Tested.all) func anEndpointThatBreaksOffIsAskedAgain(tested: Tested) async throws {
        let endpoint = try FaultServer(.reset, .json(#"{"access_token": "t1"}"#))
        let server = try FaultServer(.json("1"))
        let client = PlacedClient(server.url, tested, .bearer, credential(endpoint.url, tested))
        #expect(try await client.thing() == 1)
        #expect(endpoint.requests.count == 2)
    }

    /// The time of a call is over also where it is the token that does not come; the next call waits for the same request.
    @Test(arguments: Tested.all) func anEndpointThatHangsDoesNotHoldTheCall(tested: Tested) async throws {
        let endpoint = try FaultServer(.silence)
        let server = try FaultServer(.json("1"))
        let client = PlacedClient(server.url, tested, .bearer, credential(endpoint.url, tested))
            .with { $0.timeout = .milliseconds(300) }
        let start = ContinuousClock.now
        for _ in 0..<2 {
            let error = await #expect(throws: TransportError.self) { try await client.thing() }
            #expect(error?.underlying is CallTimeout)
        }
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(endpoint.requests.count == 1)
        #expect(server.requests.isEmpty)
    }
}
