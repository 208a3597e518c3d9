import LatheRuntime
import LatheTesting
import SecurityConstruct
import Testing

/// Credentials of every kind, and which of them a call goes with.
struct SecurityTests {
    typealias Credentials = ThingsClient.Credentials

    /// The one request that `call` makes with these credentials.
    private static func request(
        _ credentials: Credentials,
        _ call: (ThingsClient) async throws -> Void
    ) async throws -> RecordedRequest {
        let server = InMemoryTransport(answers: [.status(.noContent)])
        try await call(ThingsClient(credentials: credentials, transport: server))
        return try #require(server.requests.first)
    }

    private static let everything = Credentials(
        apiKey: "a",
        query: "q&1",
        cookie: "c",
        basic: .basic(user: "ann", password: "p:w"),
        bearer: "b",
        token: "t",
        oauth: "o",
        oidc: "i"
    )

    private static let header = HTTPField.Name("X-Key")!

    @Test func theDocumentsRequirementHoldsWhereAnOperationSaysNothing() async throws {
        let request = try await Self.request(Self.everything) { try await $0.usual() }
        #expect(request.headerFields[Self.header] == "Key a")
        #expect(request.headerFields[.authorization] == nil)
        #expect(request.query.isEmpty)
    }

    @Test func anEmptyListIsNone() async throws {
        let request = try await Self.request(Self.everything) { try await $0.free() }
        #expect(request.headerFields[Self.header] == nil)
    }

    @Test func schemesOfOneAlternativeGoTogether() async throws {
        let request = try await Self.request(Self.everything) { try await $0.both() }
        #expect(request.headerFields[Self.header] == "Key a")
        #expect(request.query == [QueryItem("api key", "q&1")])
    }

    /// What Lathe cannot send, or nobody declares, does not keep the rest from being sent.
    @Test func whatIsKnownIsSent() async throws {
        for call in [{ try await $0.partly() }, { try await $0.slip() }] as [(ThingsClient) async throws -> Void] {
            let request = try await Self.request(Credentials(apiKey: "a"), call)
            #expect(request.headerFields[Self.header] == "Key a")
        }
        let request = try await Self.request(Self.everything) { try await $0.elsewhere() }
        #expect(request.headerFields[.cookie] == "session=c")
        #expect(request.headerFields[Self.header] == nil)
    }

    /// Half an alternative is none.
    @Test func anAlternativeNeedsAllItsSchemes() async throws {
        let server = InMemoryTransport(answers: [])
        let client = ThingsClient(credentials: Credentials(query: "q"), transport: server)
        await #expect(throws: RequestError.self) { try await client.both() }
        #expect(server.requests.isEmpty)
    }

    @Test(
        arguments: [
            (Credentials(cookie: "c", basic: .basic(user: "ann", password: "p:w")), "session=c", nil),
            (Credentials(basic: .basic(user: "ann", password: "p:w")), nil, "Basic YW5uOnA6dw=="),
        ] as [(Credentials, String?, String?)]
    )
    func theFirstAlternativeThatCanBeMet(credentials: Credentials, cookie: String?, authorization: String?) async throws {
        let request = try await Self.request(credentials) { try await $0.either() }
        #expect(request.headerFields[.cookie] == cookie)
        #expect(request.headerFields[.authorization] == authorization)
    }

    @Test(arguments: [(Credentials(bearer: "b"), "Bearer b"), (Credentials(), nil)] as [(Credentials, String?)])
    func aCallMayGoWithout(credentials: Credentials, authorization: String?) async throws {
        let request = try await Self.request(credentials) { try await $0.perhaps() }
        #expect(request.headerFields[.authorization] == authorization)
    }

    @Test func anotherSchemeStandsBeforeItsSecret() async throws {
        let request = try await Self.request(Credentials(token: "t")) { try await $0.other() }
        #expect(request.headerFields[.authorization] == "Token t")
    }

    @Test func providersSeeTheScopes() async throws {
        let provider: CredentialSource = .provided { request in request.scopes.joined(separator: "+") }
        let oauth = try await Self.request(Credentials(oauth: provider)) { try await $0.scoped() }
        #expect(oauth.headerFields[.authorization] == "Bearer read+write")
        let oidc = try await Self.request(Credentials(oidc: provider)) { try await $0.scoped() }
        #expect(oidc.headerFields[.authorization] == "Bearer openid")
    }

    /// What a transport shows is no credential of the client.
    @Test func aCertificateIsTheTransports() async throws {
        let request = try await Self.request(Credentials(query: "q")) { try await $0.certified() }
        #expect(request.query == [QueryItem("api key", "q")])
    }

    @Test func whereTokensComeFrom() {
        let flow = Credentials.oauthClientCredentials
        #expect(flow.tokenURL == "https://auth.example.com/token")
        #expect(flow.scopes == ["read", "write"])
        #expect(Credentials.oauthAuthorizationCode.authorizationURL == "https://auth.example.com/authorize")
        #expect(Credentials.oauthAuthorizationCode.refreshURL == "https://auth.example.com/refresh")
        #expect(Credentials.oidcOpenIDURL == "https://auth.example.com/.well-known/openid-configuration")
    }

    @Test func noDescriptionHasASecret() {
        var text = ""
        dump(Self.everything.all, to: &text)
        dump(ThingsClient(credentials: Credentials(apiKey: "s3cret"), transport: InMemoryTransport(answers: [])), to: &text)
        #expect(!text.contains("s3cret") && !text.contains("q&1") && !text.contains("p:w"))
    }
}
