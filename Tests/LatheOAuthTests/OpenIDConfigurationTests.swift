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

/// The metadata of an OAuth server (RFC 8414).
@Suite struct OAuthMetadataTests {
    @Test(arguments: [
        ("https://id.example/.well-known/oauth-authorization-server/t", "https://id.example/t"),
        ("https://id.example/.well-known/oauth-authorization-server", "https://id.example"),
        ("https://id.example/oauth.json?v=1", "https://other.example"),
    ])
    func isRead(url: String, issuer: String) async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"issuer":"\#(issuer)","device_authorization_endpoint":"https://id.example/device"}"#)
        ])
        let found = try await OpenIDConfiguration.read(at: url, transport: server)
        #expect(found.deviceAuthorizationEndpoint == "https://id.example/device")
        #expect("https://id.example" + (server.requests.first?.head.path ?? "") == url)
    }

    @Test func doesNotBelieveAnotherIssuer() async {
        let server = InMemoryTransport(answers: [.json(#"{"issuer":"https://evil.example"}"#)])
        let url = "https://id.example/.well-known/oauth-authorization-server"
        await #expect(throws: OAuthError.self) { try await OpenIDConfiguration.read(at: url, transport: server) }
    }
}
