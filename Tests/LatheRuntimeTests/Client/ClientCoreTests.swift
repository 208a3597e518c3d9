import LatheRuntime
import Testing

@Suite struct ClientCoreTests {
    private let book = #"{"id":"b_1","pages":12}"#

    @Test func returnsTheSuccess() async throws {
        let transport = ClosureTransport(.json(book))
        let client = ShelfClient(transport: transport)
        #expect(try await client.getBook(id: "b/1", summary: true, tags: ["x", "y z"]) == Book(id: "b_1", pages: 12))
        let request = try #require(await transport.requests.first)
        #expect(request.head.method == .get)
        #expect(
            request.head.address == "https://shelf.example/api/v1/books/b%2F1?summary=true&tag%5B%5D=x&tag%5B%5D=y%20z"
        )
        #expect(request.head.headerFields == [.accept: "application/json", HTTPField.Name("X-API-Key")!: "k-1234567890"])
        #expect(request.body == nil)
        #expect(request.timeout == .seconds(60))
    }

    @Test func sendsBodyHeaderAndCookie() async throws {
        let transport = ClosureTransport(.answer(.noContent))
        try await ShelfClient(transport: transport).putBook(Book(id: "b"), language: "de", session: "a b")
        let request = try #require(await transport.requests.first)
        #expect(request.head.method == .put)
        #expect(
            request.head.headerFields == [
                .accept: "application/json", .contentType: "application/json", .cookie: "session=a%20b",
                HTTPField.Name("X-Language")!: "de", HTTPField.Name("X-API-Key")!: "k-1234567890",
            ]
        )
        #expect(request.body?.bytes == Array(#"{"id":"b"}"#.utf8))
    }

    @Test func finishesAndPassesOverABody() async throws {
        try await ShelfClient(transport: ClosureTransport(.json("not json", status: .created))).putBook(Book(id: "b"))
    }

    @Test func returnsNothingWhereThatIsDocumented() async throws {
        let client = ShelfClient(credentials: .init(), transport: ClosureTransport(.json(book), .answer(.noContent)))
        #expect(try await client.findBook(title: "t") == Book(id: "b_1", pages: 12))
        #expect(try await client.findBook(title: "t") == nil)
    }

    @Test func returnsTextBytesAndReplies() async throws {
        let latin = TransportResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/plain; charset=ISO-8859-1"]),
            body: HTTPBody([0x63, 0x61, 0x66, 0xE9])
        )
        let transport = ClosureTransport(
            .answer(.ok, [.contentType: "text/plain"], "grüß"),
            latin,
            .answer(.ok, [:], "xyz"),
            .json("[1]", status: .created)
        )
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        let call = OperationCall("op", .get, "/")
        #expect(try await core.text(of: call, at: 200) == "grüß")
        #expect(try await core.text(of: call, at: 200) == "café")
        #expect(try await core.bytes(of: call, at: 200) == [0x78, 0x79, 0x7A])
        let reply = try await core.reply(to: call, at: 200, 201)
        #expect(reply.status == .created)
        #expect(try reply.value() == [1])
        #expect(try reply.text() == "[1]")
        #expect(reply.bytes() == Array("[1]".utf8))
        let accepted = await transport.requests.map { $0.head.headerFields[.accept] }
        #expect(accepted == ["*/*", "*/*", "*/*", "application/json, */*;q=0.8"])
    }

    @Test(arguments: ["application/json", "application/problem+json; charset=utf-8", "text/json", ""])
    func readsJSONOfEveryName(type: String) async throws {
        let transport = ClosureTransport(.answer(.ok, [.contentType: type], book))
        #expect(try await ShelfClient(transport: transport).getBook(id: "1").id == "b_1")
    }

    @Test func readsJSONWithoutAName() async throws {
        let transport = ClosureTransport(.answer(.ok, [:], book))
        #expect(try await ShelfClient(transport: transport).getBook(id: "1").id == "b_1")
    }

    @Test func changesOptionsInACopy() async throws {
        let transport = ClosureTransport(.json(book))
        let client = ShelfClient(transport: transport)
        let other = client.with {
            $0.timeout = .seconds(120)
            $0.headerFields[.accept] = "application/vnd.shelf+json"
            $0.headerFields[.userAgent] = "test"
        }
        _ = try await other.getBook(id: "1")
        _ = try await client.getBook(id: "1")
        let requests = await transport.requests
        #expect(requests[0].timeout == .seconds(120))
        #expect(requests[0].head.headerFields[.accept] == "application/vnd.shelf+json")
        #expect(requests[0].head.headerFields[.userAgent] == "test")
        #expect(requests[1].timeout == .seconds(60))
        #expect(requests[1].head.headerFields[.userAgent] == nil)
    }

    @Test func givesTheResponseBehindAValue() async throws {
        let transport = ClosureTransport(.json(book), .json(#"{"id":"last"}"#), .json(book))
        let client = ShelfClient(transport: transport)
        let (ids, response) = try await client.withResponse { client in
            [try await client.getBook(id: "1").id, try await client.getBook(id: "2").id]
        }
        #expect(ids == ["b_1", "last"])
        #expect(response.status == .ok)
        #expect(response.headerFields == [.contentType: "application/json"])
        #expect(response.body == Array(#"{"id":"last"}"#.utf8))
        #expect(response.request.address == "https://shelf.example/api/v1/books/2")
        #expect(response.description == "status 200, 13 bytes")
    }

    @Test func givesTheResponseToEveryClosureAroundIt() async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(book)))
        let (inner, outer) = try await client.withResponse { client in
            try await client.withResponse { try await $0.getBook(id: "1") }.response
        }
        #expect(inner == outer)
    }

    @Test func givesTheResponseOfAFailureThatWasCaught() async throws {
        let client = ShelfClient(transport: ClosureTransport(.answer(.conflict)))
        let (value, response) = try await client.withResponse { try? await $0.getBook(id: "1") }
        #expect(value == nil)
        #expect(response.status == .conflict)
    }

    @Test func hasNoResponseWithoutACall() async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(book)))
        let error = await #expect(throws: RequestError.self) { _ = try await client.withResponse { _ in 1 } }
        #expect(
            error?.description
                == "withResponse (GET /): not sent: the closure made no call, so there is no response to return."
        )
    }
}
