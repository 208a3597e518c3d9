import Foundation
import LatheRuntime
import Testing

/// No secret is ever shown to people.
@Suite struct SecrecyTests {
    private static let secret = "sk/very+secret&0123456789"
    private static let encoded = "sk%2Fvery%2Bsecret%260123456789"

    private func show(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)\n\(String(reflecting: value))\n\(dumped)"
    }

    private func expectNoSecret(in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!text.contains(Self.secret), sourceLocation: sourceLocation)
        #expect(!text.contains(Self.encoded), sourceLocation: sourceLocation)
    }

    @Test func clientsAndCredentialsShowNone() {
        let client = ShelfClient(
            credentials: .init(apiKey: Self.secret, admin: Self.secret),
            transport: ClosureTransport(.json("1"))
        )
        .with { $0.headerFields[.authorization] = Self.secret }
        for value: Any in [
            client, client.core, client.core.options, Credential("a", .bearer, Self.secret),
            ShelfClient.Credentials(apiKey: Self.secret),
        ] {
            expectNoSecret(in: show(value))
        }
        #expect(
            "\(ShelfClient.Credentials(apiKey: Self.secret))" == "apiKey (given), token (not given), admin (not given)"
        )
        #expect(show(client).contains("https://shelf.example/api/"))
        #expect(show(client).contains("Authorization"))
    }

    @Test func requestsToProvidersShowNone() {
        let operation = APIOperation(id: "op", method: .get, path: "/")
        let request = CredentialRequest(scheme: "a", operation: operation, refused: Self.secret)
        expectNoSecret(in: show(request))
        #expect("\(request)" == "a for op, the last one was refused")
    }

    /// A server that repeats the secret in its answer, and a transport that repeats it in its error.
    @Test(arguments: [401, 404, 500, 418, 200]) func errorsShowNone(code: Int) async throws {
        let body = #"{"message":"invalid key \#(Self.secret) in /x?admin_key=\#(Self.encoded)","id":["\#(Self.secret)"]}"#
        let transport = ClosureTransport(.json(body, status: .init(code: code)))
        let core = ClientCore(
            server: "https://h",
            credentials: ShelfClient.Credentials(apiKey: Self.secret, token: Self.secret, admin: Self.secret).all,
            transport: transport
        )
        var call = OperationCall("op", .get, "/x")
        call.authorize("apiKey", "token", "admin")
        call.failure(401, NotThis.self)
        call.failure(404)
        call.failure(500, [String: JSONValue].self)
        let error = await #expect(throws: (any Error).self) { let _: Book = try await core.value(of: call, at: 200) }
        let clientError = try #require(error as? any ClientError)
        #expect(await transport.requests[0].head.headerFields.map(\.value).contains("Token \(Self.secret)"))
        #expect(await transport.requests[0].head.path == "/x?admin_key=\(Self.encoded)")
        expectNoSecret(in: "\(clientError)\n\(String(reflecting: clientError))\n\(clientError.localizedDescription)")
        #expect(clientError.description.contains("<redacted>"))
        expectNoSecret(in: show(clientError.request as Any))
    }

    @Test func transportErrorsShowNone() async throws {
        struct Chatty: Error { let url: String }
        let transport = ClosureTransport { throw Chatty(url: $0.head.address) }
        let core = ClientCore(
            server: "https://h",
            credentials: [Credential("a", .query("key"), Self.secret)],
            transport: transport
        )
        var call = OperationCall("op", .get, "/x")
        call.authorize("a")
        let error = await #expect(throws: TransportError.self) { try await core.finish(call, at: 200) }
        #expect(error?.description == #"op (GET /x): no response: Chatty(url: "https://h/x?key=<redacted>")"#)
    }

    @Test func keptRequestsShowWhatTheCallerAddedAsRedacted() async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(#"{"id":"1"}"#))).with {
            $0.headerFields[.authorization] = Self.secret
            $0.headerFields[.cookie] = Self.secret
            $0.headerFields[.userAgent] = "test"
        }
        let (_, response) = try await client.withResponse { try await $0.getBook(id: "1") }
        #expect(
            response.request.headerFields == [
                .accept: "application/json", .authorization: "<redacted>", .cookie: "<redacted>", .userAgent: "test",
            ]
        )
    }

    struct NotThis: Model {
        let code: Int
        static let fields = Fields<NotThis> { field in field("code", \.code) }
        init(code: Int) { self.code = code }
    }

    /// What a server repeats of `Basic` is one of its two parts, or the whole as it was sent.
    @Test(arguments: ["hunter2-hunter2", "YW5uOmh1bnRlcjItaHVudGVyMg=="]) func basicPasswordsAreHidden(shown: String) async throws
    {
        let core = ClientCore(
            server: "https://h",
            credentials: [Credential("basic", .basic, BasicCredential(user: "ann", password: "hunter2-hunter2"))],
            transport: ClosureTransport(.json(#"{"message":"wrong: \#(shown)"}"#, status: .forbidden))
        )
        var call = OperationCall("op", .get, "/x")
        call.authorize("basic")
        call.failure(403, Problem.self)
        let error = await #expect(throws: ResponseError<Problem>.self) { try await core.finish(call, at: 200) }
        #expect(error?.description.contains(shown) == false)
        #expect(error?.description.contains("<redacted>") == true)
    }

    @Test func dumpedErrorsShowNone() async throws {
        struct Chatty: Error { let url: String }
        let core = ClientCore(
            server: "https://h",
            credentials: [Credential("a", .query("key"), Self.secret)],
            transport: ClosureTransport { throw Chatty(url: $0.head.address) }
        )
        var call = OperationCall("op", .get, "/x")
        call.authorize("a")
        let error = try #require(await #expect(throws: TransportError.self) { try await core.finish(call, at: 200) })
        expectNoSecret(in: show(error))
        expectNoSecret(in: show(error as any Error))
    }
}
