import LatheRuntime
import Testing

@Suite struct CredentialTests {
    private func sent(
        _ credentials: [Credential],
        path: String = "/x",
        _ change: (inout OperationCall) -> Void
    ) async throws -> HTTPRequest {
        let transport = ClosureTransport(.json("1"))
        let core = ClientCore(server: "https://h", credentials: credentials, transport: transport)
        var call = OperationCall("op", .get, path)
        change(&call)
        try await core.finish(call, at: 200)
        return try #require(await transport.requests.last).head
    }

    @Test func goesWhereTheSchemeSays() async throws {
        let all = [
            Credential("a", .header("X-Key", prefix: "Token "), "1"), Credential("b", .bearer, "2"),
            Credential("c", .query("api key"), "3&4"), Credential("d", .cookie("sid"), "5;6"),
        ]
        let head = try await sent(all) {
            $0.cookie("other", 1)
            $0.authorize("a", "b", "c", "d")
        }
        #expect(
            head.headerFields == [
                .accept: "application/json", .cookie: "other=1; sid=5%3B6", HTTPField.Name("X-Key")!: "Token 1",
                .authorization: "Bearer 2",
            ]
        )
        #expect(head.path == "/x?api%20key=3%264")
        let asked = try await sent(all) {
            $0.query("q", 1)
            $0.authorize("c")
        }
        #expect(asked.path == "/x?q=1&api%20key=3%264")
    }

    @Test func takesTheFirstAlternativeThatIsGiven() async throws {
        let given = [
            Credential("a", .header("X-A"), nil), Credential("b", .header("X-B"), "b"), Credential("c", .header("X-C"), "c"),
        ]
        let head = try await sent(given) {
            $0.authorize("a")
            $0.authorize("b", "a")
            $0.authorize("c")
            $0.authorize("b")
        }
        #expect(head.headerFields == [.accept: "application/json", HTTPField.Name("X-C")!: "c"])
    }

    @Test func sendsGivenCredentialsWhereTheyMayBeLeftOut() async throws {
        let optional: (inout OperationCall) -> Void = {
            $0.authorize()
            $0.authorize("a")
        }
        #expect(try await sent([Credential("a", .header("X-A"), "a")], optional).headerFields[HTTPField.Name("X-A")!] == "a")
        #expect(try await sent([Credential("a", .header("X-A"), nil)], optional).headerFields == [.accept: "application/json"])
    }

    @Test func sendsNothingWhereNothingIsAskedFor() async throws {
        #expect(try await sent([Credential("a", .header("X-A"), "a")]) { _ in }.headerFields == [.accept: "application/json"])
    }

    @Test func asksProvidersWithWhatTheyNeedToKnow() async throws {
        let journal = Journal()
        let credentials = ShelfClient.Credentials(
            token: .provided { request in
                await journal.add("\(request.scheme) \(request.scopes) \(request.operation.id) \(request.refused ?? "-")")
                return "t"
            }
        )
        _ = try await sent(credentials.all) { $0.authorize(["token": ["read", "write"]]) }
        #expect(await journal.lines == [#"token ["read", "write"] op -"#])
    }

    @Test func asksOnceMoreAfterARefusal() async throws {
        let transport = ClosureTransport(.answer(.unauthorized), .json(#"{"id":"1"}"#, status: .created))
        let token = CredentialSource { $0.refused.map { "\($0)-new" } ?? "old" }
        let client = ShelfClient(credentials: .init(token: token), transport: transport)
        #expect(try await client.addBook(Book(id: "b")).id == "1")
        #expect(await transport.requests.map { $0.head.headerFields[.authorization] } == ["Token old", "Token old-new"])
    }

    @Test func doesNotRepeatARefusedSecret() async throws {
        let transport = ClosureTransport(.answer(.unauthorized))
        let client = ShelfClient(credentials: .init(token: "same"), transport: transport)
        await #expect(throws: UndocumentedStatusError.self) { try await client.addBook(Book(id: "b")) }
        #expect(await transport.requests.count == 1)
    }

    @Test(arguments: [
        ("", "it is empty"),
        ("se\ncret", "it has a line break, another control character, or a space at its beginning or end"),
    ])
    func refusesSecretsThatCannotBeSent(secret: String, why: String) async throws {
        let transport = ClosureTransport(.json("1"))
        let client = ShelfClient(credentials: .init(token: secret), transport: transport)
        let error = await #expect(throws: RequestError.self) { try await client.addBook(Book(id: "b")) }
        #expect(error?.description == "addBook (POST /api/v1/books): not sent: the credential 'token' cannot be used: \(why).")
        #expect(await transport.requests.isEmpty)
    }

    @Test func saysThatAProviderFailed() async throws {
        struct Offline: Error, CustomStringConvertible { var description: String { "no keychain" } }
        let client = ShelfClient(
            credentials: .init(token: .provided { _ in throw Offline() }),
            transport: ClosureTransport(.json("1"))
        )
        let error = await #expect(throws: RequestError.self) { try await client.addBook(Book(id: "b")) }
        #expect(
            error?.description
                == "addBook (POST /api/v1/books): not sent: the credential 'token' cannot be used: its provider failed: no keychain."
        )
    }

    /// A body that is gone cannot be sent again, but the next call need not be refused for the same reason.
    @Test func aRefusalIsHeardAlsoWhereTheBodyIsGone() async throws {
        actor Tokens {
            var current = "old-token"
            func give(_ refused: String?) -> String {
                if refused == current { current = "new-token" }
                return current
            }
        }
        let tokens = Tokens()
        let transport = ClosureTransport { request in
            request.head.headerFields[.authorization] == "Bearer new-token" ? .answer(.ok) : .answer(.unauthorized)
        }
        let core = ClientCore(
            server: "https://h",
            credentials: [Credential("token", .bearer, CredentialSource { await tokens.give($0.refused) })],
            transport: transport
        )
        func upload() async throws {
            var call = OperationCall("upload", .put, "/x")
            call.authorize("token")
            call.body(HTTPBody(chunks: [[1]]))
            try await core.finish(call, at: 200)
        }
        await #expect(throws: UndocumentedStatusError.self) { try await upload() }
        #expect(await transport.requests.count == 1)
        try await upload()
        #expect(await transport.requests.count == 2)
    }
}
