import LatheOAuth
import LatheRuntime
import LatheTesting
import Testing

@Suite struct OpenIDConfigurationTests {
    @Test(arguments: ["https://id.example/t/", "https://id.example/t/.well-known/openid-configuration"])
    func discovers(url: String) async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"issuer":"https://id.example/t","token_endpoint":"https://id.example/t/token"}"#)
        ])
        let found = try await OpenIDConfiguration.discover(url, transport: server)
        #expect(found.tokenEndpoint == "https://id.example/t/token")
        #expect(server.requests.map(\.head.path) == ["/t/.well-known/openid-configuration"])
    }

    @Test func doesNotBelieveAnotherIssuer() async {
        let server = InMemoryTransport(answers: [.json(#"{"issuer":"https://evil.example"}"#)])
        await #expect(throws: OAuthError.self) { try await OpenIDConfiguration.discover("https://id.example", transport: server) }
    }
}
