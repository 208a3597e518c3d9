import LatheOAuth
import LatheRuntime
import LatheTesting
import Testing

/// Consent that a person gives on another device (RFC 8628).
@Suite(.timeLimit(.minutes(1))) struct DeviceAuthorizationTests {
    private static let url = "https://id.example/device?tenant=1"

    private func endpoint(_ server: InMemoryTransport, secret: String? = nil) -> OAuthTokenEndpoint {
        OAuthTokenEndpoint("https://id.example/token", client: OAuthClient(id: "a tv", secret: secret), transport: server)
    }

    private func code(_ more: String = #","interval":7"#) -> InMemoryResponse {
        .json(
            ##"{"device_code":"d/1","user_code":"WDJB","verification_uri":"https://id.example/d","expires_in":60\##(more)}"##
        )
    }

    private func refusal(_ code: String) -> InMemoryResponse {
        .json(#"{"error":"\#(code)"}"#, status: .badRequest)
    }

    private func text(_ request: RecordedRequest) -> String { String(decoding: request.body ?? [], as: UTF8.self) }

    @Test func asksForACodeAndThenForTheToken() async throws {
        let server = InMemoryTransport(answers: [
            code(), refusal("authorization_pending"), refusal("slow_down"), .json(#"{"access_token":"t","refresh_token":"r"}"#),
        ])
        let authorization = try await endpoint(server).authorizeDevice(at: Self.url, scopes: ["read", "write"])
        #expect(authorization.userCode == "WDJB")
        #expect(authorization.verificationURL == "https://id.example/d")
        #expect(authorization.completeVerificationURL == nil)
        #expect(authorization.interval == .seconds(7))
        #expect(authorization.lifetime == .seconds(60))
        let clock = ImmediateClock()
        let start = clock.now
        let token = try await authorization.token(clock: clock)
        #expect(token.accessToken == "t" && token.refreshToken == "r")
        // 7 and 7 seconds, and 5 more once the server asks for it.
        #expect(start.duration(to: clock.now) == .seconds(26))
        #expect(server.requests.map(\.head.path) == ["/device?tenant=1", "/token", "/token", "/token"])
        #expect(text(server.requests[0]) == "client_id=a+tv&scope=read+write")
        #expect(
            text(server.requests[1])
                == "client_id=a+tv&device_code=d%2F1&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
        )
    }

    @Test func theClientSaysWhoItIs() async throws {
        let server = InMemoryTransport(answers: [code("")])
        let authorization = try await endpoint(server, secret: "s").authorizeDevice(at: Self.url)
        #expect(authorization.interval == .seconds(5))
        let sent = try #require(server.requests.first)
        #expect(sent.head.headerFields[.authorization] == "Basic YSt0djpz")
        #expect(text(sent) == "client_id=a+tv")
    }

    @Test func endsWhereThePersonRefusesOrIsTooLate() async throws {
        let server = InMemoryTransport(answers: [code(), refusal("access_denied")])
        let refused = try await endpoint(server).authorizeDevice(at: Self.url)
        await #expect(throws: OAuthError(code: "access_denied", message: "the token endpoint refused")) {
            try await refused.token(clock: ImmediateClock())
        }
        let slow = InMemoryTransport(answers: [code()] + (0..<8).map { _ in refusal("authorization_pending") })
        let late = try await endpoint(slow).authorizeDevice(at: Self.url)
        await #expect(throws: OAuthError(code: "expired_token", message: "nobody typed in the code in time")) {
            try await late.token(clock: ImmediateClock())
        }
        // Every 7 seconds of 60.
        #expect(slow.requests.count == 9)
    }

    @Test func theTokenIsACredential() async throws {
        let server = InMemoryTransport(answers: [code(), .json(#"{"access_token":"t1","expires_in":10,"refresh_token":"r"}"#)])
        let endpoint = endpoint(server)
        let authorization = try await endpoint.authorizeDevice(at: Self.url)
        let token = try await authorization.token(clock: ImmediateClock())
        let oauth = OAuthCredential(authorization.grant, from: endpoint, token: token)
        let request = CredentialRequest(scheme: "o", operation: APIOperation(id: "x", method: .get, path: "/"), refused: nil)
        #expect(try await oauth.credential(for: request) == "t1")
        #expect(!"\(authorization)".contains("d/1"))
    }

    @Test func saysWhereACodeIsNone() async {
        let server = InMemoryTransport(answers: [.json("{}")])
        await #expect(throws: OAuthError(code: nil, message: "the code endpoint's answer with status 200 is no code")) {
            try await endpoint(server).authorizeDevice(at: Self.url)
        }
    }
}
