#if Crypto
    import LatheRuntime
    import LatheTesting
    import Testing

    @testable import LatheOAuth

    @Suite struct AuthorizationCodeFlowTests {
        /// The verifier and the challenge of RFC 7636, appendix B.
        private let flow = AuthorizationCodeFlow(
            url: "https://id.example/authorize?tenant=1",
            clientID: "an app",
            redirectURL: "app://done",
            scopes: ["read", "write"],
            parameters: [("prompt", "login")],
            state: "s",
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        )

        @Test func thePage() {
            #expect(
                flow.url
                    == "https://id.example/authorize?tenant=1&response_type=code&client_id=an+app&redirect_uri=app%3A%2F%2Fdone&state=s"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&scope=read+write&prompt=login"
            )
        }

        @Test func theAnswer() throws {
            let grant = try flow.grant(from: "app://done?code=a%2Fb&state=s#x")
            let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
            #expect(grant == .authorizationCode("a/b", redirectURL: "app://done", verifier: verifier))
            #expect(throws: OAuthError(code: nil, message: "the answer belongs to another question")) {
                try flow.grant(from: "app://done?code=a&state=other")
            }
            #expect(throws: OAuthError(code: "access_denied", message: "No thanks")) {
                try flow.grant(from: "app://done?error=access_denied&error_description=No+thanks&state=s")
            }
            #expect(throws: OAuthError.self) { try flow.grant(from: "app://done?state=s") }
        }

        @Test func everyFlowIsNew() {
            let flows = (0..<2).map { _ in AuthorizationCodeFlow(url: "https://h", clientID: "a", redirectURL: "b") }
            #expect(flows[0].url != flows[1].url)
        }

        @Test func theCodeIsSentWithItsVerifier() async throws {
            let server = InMemoryTransport(answers: [.json(#"{"access_token":"t"}"#)])
            let endpoint = OAuthTokenEndpoint("https://id.example/token", client: OAuthClient(id: "app"), transport: server)
            _ = try await endpoint.token(for: try flow.grant(from: "app://done?code=c&state=s"))
            let body = String(decoding: server.requests.first?.body ?? [], as: UTF8.self)
            #expect(
                body
                    == "client_id=app&code=c&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&grant_type=authorization_code"
                    + "&redirect_uri=app%3A%2F%2Fdone"
            )
        }

        @Test func thePageOfTheDocument() throws {
            let flow = AuthorizationCodeFlow(OAuthFlow(authorizationURL: "https://h/a"), clientID: "c", redirectURL: "app://done")
            #expect(flow?.url.hasPrefix("https://h/a?response_type=code&client_id=c&") == true)
            #expect(AuthorizationCodeFlow(OAuthFlow(tokenURL: "https://h/t"), clientID: "c", redirectURL: "d") == nil)
        }

        /// RFC 7636 §4.1: 43 to 128 of these characters.
        @Test func theVerifierIsOne() async throws {
            for _ in 0..<50 {
                let flow = AuthorizationCodeFlow(url: "https://h", clientID: "a", redirectURL: "b")
                let state = try #require(flow.url.firstMatch(of: /[?&]state=([^&]*)/)?.1)
                guard case .authorizationCode(_, _, let verifier?) = try flow.grant(from: "b?code=c&state=\(state)") else {
                    Issue.record("there is no verifier")
                    return
                }
                #expect(verifier.wholeMatch(of: /[A-Za-z0-9._~-]{43,128}/) != nil)
                #expect(!flow.url.contains(verifier))
            }
        }

        @Test func aFlowShowsNoSecret() {
            var text = "\(flow)\n\(String(reflecting: flow))\n"
            dump(flow, to: &text)
            #expect(!text.contains("dBjftJeZ4CVP"))
        }

        @Test(arguments: [
            "app://done", "app://done?code=a", "app://done?code=a&state=", "app://done?state=s", "app://done#code=a&state=s", "",
        ])
        func noAnswerWithoutItsState(url: String) {
            #expect(throws: OAuthError.self) { try flow.grant(from: url) }
        }
    }
#endif
