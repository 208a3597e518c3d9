import LatheOAuth
import LatheRuntime
import LatheTesting
import Testing

@Suite(.timeLimit(.minutes(1))) struct OAuthTests {
    private let clock = ImmediateClock()

    private func source(
        _ server: InMemoryTransport,
        _ grant: OAuthGrant = .clientCredentials,
        _ client: OAuthClient = OAuthClient(id: "an app", secret: "s:cret"),
        scopes: [String] = []
    ) -> OAuthCredential {
        OAuthCredential(
            grant,
            from: OAuthTokenEndpoint("https://id.example/token", client: client, transport: server),
            scopes: scopes,
            clock: clock
        )
    }

    private func request(refused: String? = nil) -> CredentialRequest {
        CredentialRequest(scheme: "oauth", operation: APIOperation(id: "x", method: .get, path: "/"), refused: refused)
    }

    private func token(_ name: String, lifetime: String = "3600", refresh: String? = nil) -> InMemoryResponse {
        .json(
            #"{"access_token":"\#(name)","token_type":"Bearer","expires_in":\#(lifetime)\#(refresh.map { ",\"refresh_token\":\"\($0)\"" } ?? "")}"#
        )
    }

    @Test func asksWithItsIdAndSecret() async throws {
        let server = InMemoryTransport(answers: [token("t1")])
        #expect(try await source(server, scopes: ["read", "write"]).credential(for: request()) == "t1")
        let sent = try #require(server.requests.first)
        #expect(sent.head.headerFields[.authorization] == "Basic YW4rYXBwOnMlM0FjcmV0")
        #expect(String(decoding: sent.body ?? [], as: UTF8.self) == "grant_type=client_credentials&scope=read+write")
    }

    @Test func asksInTheBodyWhereTheServerWantsIt() async throws {
        let server = InMemoryTransport(answers: [token("t1")])
        let client = OAuthClient(id: "app", secret: "s", authentication: .body)
        _ = try await source(server, .clientCredentials, client).credential(for: request())
        let sent = try #require(server.requests.first)
        #expect(sent.head.headerFields[.authorization] == nil)
        #expect(String(decoding: sent.body ?? [], as: UTF8.self) == "client_id=app&client_secret=s&grant_type=client_credentials")
    }

    @Test func keepsATokenUntilShortlyBeforeItsEnd() async throws {
        let server = InMemoryTransport(answers: [token("t1", lifetime: "\"100\""), token("t2")])
        let source = source(server)
        #expect(try await source.credential(for: request()) == "t1")
        clock.advance(by: .seconds(69))
        #expect(try await source.credential(for: request()) == "t1")
        clock.advance(by: .seconds(2))
        #expect(try await source.credential(for: request()) == "t2")
    }

    @Test func refreshesARefusedTokenOnceForAll() async throws {
        let server = InMemoryTransport(answers: [token("t1", refresh: "r1"), token("t2", refresh: "r2"), token("t3")])
        let source = source(server, .refreshToken("r0"))
        let first = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { try await source.credential(for: request()) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(first == ["t1"])
        let second = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { try await source.credential(for: request(refused: "t1")) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(second == ["t2"])
        #expect(server.requests.count == 2)
        #expect(String(decoding: server.requests[1].body ?? [], as: UTF8.self) == "grant_type=refresh_token&refresh_token=r1")
    }

    @Test func saysWhatTheServerSaid() async {
        let server = InMemoryTransport(answers: [
            .json(#"{"error":"invalid_grant","error_description":"the token was used"}"#, status: .badRequest),
            .json(#"{"access_token":5,"secret":"leak"}"#), .status(.notFound), token("t1"),
        ])
        let source = source(server)
        await #expect(throws: OAuthError(code: "invalid_grant", message: "the token was used")) {
            try await source.credential(for: request())
        }
        let second = await #expect(throws: OAuthError.self) { try await source.credential(for: request()) }
        #expect(second?.description.contains("leak") == false)
        await #expect(throws: OAuthError.self) { try await source.credential(for: request()) }
        // A failure is not kept.
        #expect((try? await source.credential(for: request())) == "t1")
    }

    @Test(arguments: [
        ("https://id.example/token", "/token"), ("https://id.example/token/", "/token/"), ("https://id.example", "/"),
        ("https://id.example/oauth2/token?p=b2c_1", "/oauth2/token?p=b2c_1"), ("https://id.example?p=a/b", "/?p=a/b"),
    ])
    func asksAtTheVeryURL(url: String, path: String) async throws {
        let server = InMemoryTransport(answers: [token("t1")])
        _ = try await OAuthTokenEndpoint(url, client: OAuthClient(id: "a"), transport: server).token(for: .clientCredentials)
        #expect(server.requests.first?.head.path == path)
        #expect(server.requests.first?.head.authority == "id.example")
    }

    @Test func asksWhereTheDocumentSays() async throws {
        let server = InMemoryTransport(answers: [token("t1")])
        let client = OAuthClient(id: "a")
        let flow = OAuthFlow(tokenURL: "https://id.example/token?p=1")
        _ = try await OAuthTokenEndpoint(flow, client: client, transport: server).token(for: .clientCredentials)
        #expect(server.requests.first?.head.path == "/token?p=1")
        let none = OAuthTokenEndpoint(OAuthFlow(), client: client, transport: server)
        await #expect(throws: OAuthError.self) { try await none.token(for: .clientCredentials) }
        #expect(server.requests.count == 1)
    }

    @Test func aShortLivedTokenIsUsedForHalfItsTime() async throws {
        let server = InMemoryTransport(answers: [token("t1", lifetime: "10"), token("t2")])
        let source = source(server)
        #expect(try await source.credential(for: request()) == "t1")
        clock.advance(by: .seconds(4))
        #expect(try await source.credential(for: request()) == "t1")
        clock.advance(by: .seconds(2))
        #expect(try await source.credential(for: request()) == "t2")
    }

    @Test func aRefreshTokenThatHasEndedIsNotTheEnd() async throws {
        let ended = InMemoryResponse.json(#"{"error":"invalid_grant"}"#, status: .badRequest)
        let server = InMemoryTransport(answers: [token("t1", refresh: "r1"), ended, token("t2")])
        let source = source(server)
        #expect(try await source.credential(for: request()) == "t1")
        #expect(try await source.credential(for: request(refused: "t1")) == "t2")
        #expect(
            server.requests.map { String(decoding: $0.body ?? [], as: UTF8.self) } == [
                "grant_type=client_credentials", "grant_type=refresh_token&refresh_token=r1", "grant_type=client_credentials",
            ]
        )
        // A code can be used only once, and there is nothing else to ask with.
        let login = InMemoryTransport(answers: [token("t1", refresh: "r1"), ended])
        let other = self.source(login, .authorizationCode("c", redirectURL: nil, verifier: nil))
        #expect(try await other.credential(for: request()) == "t1")
        await #expect(throws: OAuthError.self) { try await other.credential(for: request(refused: "t1")) }
    }

    @Test func aCallerThatIsCancelledStopsWaiting() async throws {
        let source = OAuthCredential(
            .clientCredentials,
            from: OAuthTokenEndpoint("https://id.example/token", client: OAuthClient(id: "a"), transport: Silence())
        )
        let task = Task { try await source.credential(for: request()) }
        await Task.yield()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// Never answers, not in the time of a test.
    private struct Silence: ClientTransport {
        func send(_ request: TransportRequest) async throws -> TransportResponse {
            try await Task.sleep(for: .seconds(30))
            return TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(""))
        }
    }

    @Test(arguments: ["1e300", "-1e300", "\"1e300\"", "-5", "0", "9223372036854775807", "1.5", "\"soon\"", "null", "[]"])
    func anyLifetimeIsRead(lifetime: String) async throws {
        let server = InMemoryTransport { _ in token("t1", lifetime: lifetime) }
        let source = source(server)
        #expect(try await source.credential(for: request()) == "t1")
        #expect(try await source.credential(for: request()) == "t1")
    }

    @Test func grantsAndCredentialsShowNoSecret() async throws {
        let secret = "s3cret-0123456789"
        let endpoint = OAuthTokenEndpoint(
            "https://id.example/token",
            client: OAuthClient(id: "app", secret: secret, authentication: .body),
            transport: InMemoryTransport(answers: [token(secret, refresh: secret)])
        )
        let credential = OAuthCredential(.refreshToken(secret), from: endpoint, token: OAuthToken(accessToken: secret))
        for value: Any in [
            OAuthGrant.refreshToken(secret), OAuthGrant.authorizationCode(secret, redirectURL: "app://done", verifier: secret),
            endpoint, credential, OAuthToken(accessToken: secret, refreshToken: secret),
        ] {
            var text = "\(value)\n\(String(reflecting: value))\n"
            dump(value, to: &text)
            #expect(!text.contains(secret), "\(type(of: value))")
        }
    }

    /// A server that repeats what it was sent.
    @Test func errorsShowNoSecret() async throws {
        let secret = "s3cret-0123456789"
        for authentication in [OAuthClient.Authentication.basic, .body] {
            let server = InMemoryTransport { _ in
                .json(#"{"error":"invalid_client","error_description":"no such secret: \#(secret)"}"#, status: .unauthorized)
            }
            let source = source(
                server,
                .clientCredentials,
                OAuthClient(id: "app", secret: secret, authentication: authentication)
            )
            let error = await #expect(throws: OAuthError.self) { try await source.credential(for: request()) }
            #expect(error?.code == "invalid_client")
            #expect(error?.description.contains(secret) == false)
        }
        let server = InMemoryTransport { _ in
            .json(#"{"error":"invalid_grant","error_description":"unknown: \#(secret)"}"#, status: .badRequest)
        }
        let error = await #expect(throws: OAuthError.self) {
            try await source(server, .refreshToken(secret)).credential(for: request())
        }
        #expect(error?.description.contains(secret) == false)
    }

    /// Its body has the secret of the client, or a token.
    @Test(arguments: ["https://other.example/token", "https://id.example:8443/token"])
    func noSecretFollowsARedirect(location: String) async throws {
        let server = InMemoryTransport { request in
            request.head.authority == "id.example" && request.path == "/token"
                ? .status(.temporaryRedirect, headerFields: [.location: location]) : token("t1")
        }
        let source = source(server, .refreshToken("r0"), OAuthClient(id: "app", secret: "s", authentication: .body))
        await #expect(throws: OAuthError.self) { try await source.credential(for: request()) }
        #expect(server.requests.count == 1)
    }

    @Test func aRefreshThatFailsFailsOnceForAll() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"error":"invalid_scope"}"#, status: .badRequest), token("t1")])
        let source = source(server)
        let failures = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 { group.addTask { (try? await source.credential(for: request())) == nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        // Whoever came behind the answer asked again.
        #expect(failures >= 1)
        #expect(server.requests.count <= 2)
        #expect(try await source.credential(for: request()) == "t1")
    }
}
