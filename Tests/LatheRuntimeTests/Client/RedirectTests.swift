import LatheRuntime
import Testing

@Suite struct RedirectTests {
    private static let key = HTTPField.Name("X-API-Key")!
    private static let extra = HTTPField.Name("X-Extra")!
    private let done = TransportResponse.json(#"{"id":"1"}"#, status: .created)

    private func client(_ transport: ClosureTransport) -> ShelfClient {
        ShelfClient(transport: transport).with { $0.headerFields[Self.extra] = "e" }
    }

    @Test(arguments: [(301, "GET", false), (302, "GET", false), (303, "GET", false), (307, "POST", true), (308, "POST", true)])
    func followsWithTheRightMethod(code: Int, method: String, keepsBody: Bool) async throws {
        let transport = ClosureTransport(.redirect(.init(code: code), to: "/moved?x=1"), done)
        #expect(try await client(transport).addBook(Book(id: "b")).id == "1")
        let second = try #require(await transport.requests.last)
        #expect(second.head.method.rawValue == method)
        #expect(second.head.address == "https://shelf.example/moved?x=1")
        #expect(second.body?.bytes == (keepsBody ? Array(#"{"id":"b"}"#.utf8) : nil))
        #expect(second.head.headerFields[.contentType] == (keepsBody ? "application/json" : nil))
        #expect(second.head.headerFields[Self.key] == "k-1234567890")
        #expect(second.head.headerFields[Self.extra] == "e")
    }

    @Test(arguments: [301, 302, 307, 308]) func keepsOtherMethods(code: Int) async throws {
        let transport = ClosureTransport(.redirect(.init(code: code), to: "x"), .answer(.noContent))
        try await client(transport).putBook(Book(id: "b"))
        let second = try #require(await transport.requests.last)
        #expect(second.head.method == .put)
        #expect(second.head.address == "https://shelf.example/api/v1/x")
        #expect(second.body?.bytes == Array(#"{"id":"b"}"#.utf8))
    }

    @Test(arguments: [
        "https://other.example/x", "//other.example/x", "https://shelf.example:8443/x", "https://shelf.example.other.example/x",
    ])
    func keepsSecretsHome(location: String) async throws {
        let transport = ClosureTransport(.redirect(.temporaryRedirect, to: location), .answer(.noContent))
        try await client(transport).putBook(Book(id: "b"), language: "de", session: "s")
        let second = try #require(await transport.requests.last)
        #expect(second.head.headerFields == [.accept: "application/json", .contentType: "application/json"])
    }

    @Test func sendsCredentialsHomeOnly() async throws {
        let transport = ClosureTransport(
            .redirect(.found, to: "https://other.example/x"),
            .redirect(.found, to: "https://SHELF.example:443/y"),
            done
        )
        _ = try await client(transport).addBook(Book(id: "b"))
        #expect(await transport.requests.map { $0.head.headerFields[Self.key] } == ["k-1234567890", nil, "k-1234567890"])
        #expect(await transport.requests.map { $0.head.headerFields[Self.extra] } == ["e", nil, nil])
    }

    @Test func encodesWhatAServerForgotTo() async throws {
        let transport = ClosureTransport(.redirect(.found, to: "/a b/%20é?q=ü ü#part"), done)
        _ = try await client(transport).addBook(Book(id: "b"))
        #expect(await transport.requests[1].head.path == "/a%20b/%20%C3%A9?q=%C3%BC%20%C3%BC")
    }

    @Test(arguments: [
        ("http://shelf.example/x", RedirectRefusal.insecure), ("ftp://shelf.example/x", .invalidLocation),
        ("https://user:pw@shelf.example/x", .invalidLocation), ("https://", .invalidLocation), ("mailto:a@b", .invalidLocation),
    ])
    func refuses(location: String, refusal: RedirectRefusal) async throws {
        let transport = ClosureTransport(.redirect(.found, to: location))
        let error = await #expect(throws: UndocumentedStatusError.self) { try await client(transport).addBook(Book(id: "b")) }
        #expect(error?.redirect == refusal)
        #expect(error?.status == .found)
        #expect(await transport.requests.count == 1)
    }

    @Test func stopsAtTheLimit() async throws {
        let transport = ClosureTransport(.redirect(.found, to: "/again"))
        let limited = client(transport).with { $0.maximumRedirects = 3 }
        let error = await #expect(throws: UndocumentedStatusError.self) { try await limited.addBook(Book(id: "b")) }
        #expect(
            error?.description
                == "addBook (GET /again): status 302, a redirect that was not followed: the limit is 3 redirects."
        )
        #expect(await transport.requests.count == 4)
    }

    @Test func doesNotSendAStreamTwice() async throws {
        let transport = ClosureTransport(.redirect(.temporaryRedirect, to: "/x"))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        var call = OperationCall("upload", .post, "/up")
        call.body(HTTPBody(AsyncStream<[UInt8]> { $0.finish() }))
        let error = await #expect(throws: UndocumentedStatusError.self) { try await core.finish(call, at: 200) }
        #expect(error?.redirect == .bodyCannotBeSentAgain)
    }

    @Test(arguments: [StatusPattern.code(307), .range(3)]) func returnsADocumentedRedirect(pattern: StatusPattern) async throws {
        let transport = ClosureTransport(.redirect(.temporaryRedirect, to: "https://upload.example/"))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        let reply = try await core.reply(to: OperationCall("op", .post, "/"), at: 200, pattern)
        #expect(reply.status == .temporaryRedirect)
        #expect(reply.response.headerFields[.location] == "https://upload.example/")

        var call = OperationCall("op", .post, "/")
        call.failure(pattern)
        await #expect(throws: ResponseError<NoBody>.self) { try await core.finish(call, at: 200) }
        #expect(await transport.requests.count == 2)
    }

    @Test func followsWhatOnlyADefaultCovers() async throws {
        let transport = ClosureTransport(.redirect(.found, to: "/x"), .json("1"))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        var call = OperationCall("op", .get, "/")
        call.failure(.default, Problem.self)
        #expect(try await core.value(of: call, at: 200) == 1)
    }

    @Test(arguments: [300, 302, 304]) func reportsWhatIsNoRedirect(code: Int) async throws {
        let transport = ClosureTransport(.answer(.init(code: code)))
        let error = await #expect(throws: UndocumentedStatusError.self) { try await client(transport).addBook(Book(id: "b")) }
        #expect(error?.redirect == nil)
        #expect(error?.status?.code == code)
    }

    /// Servers repeat the query of a request in `Location`, the credential with it.
    @Test(arguments: [
        ("/moved?a=1&admin_key=s3cret%2F0123456789&b", "https://h/moved?a=1&b&admin_key=s3cret%2F0123456789", "/moved?a=1&b"),
        ("https://other.example/x?admin_key=s3cret%2f0123456789", "https://other.example/x", "/x"),
        // Another value is something else: a signed URL of a storage, say.
        ("https://other.example/x?admin_key=other", "https://other.example/x?admin_key=other", "/x?admin_key=other"),
    ])
    func aCredentialInALocationStaysHome(location: String, address: String, shown: String) async throws {
        let transport = ClosureTransport(.redirect(.found, to: location), .json("1"))
        let core = ClientCore(
            server: "https://h",
            credentials: ShelfClient.Credentials(admin: "s3cret/0123456789").all,
            transport: transport
        )
        var call = OperationCall("op", .get, "/x")
        call.authorize("admin")
        let reply = try await core.reply(to: call, at: 200)
        #expect(await transport.requests.last?.head.address == address)
        #expect(reply.response.request.path == shown)
    }
}
