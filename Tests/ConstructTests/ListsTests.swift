import LatheRuntime
import LatheTesting
import ListsConstruct
import Testing

/// Lists that come page by page, as `x-lathe-pagination` describes them.
struct ListsTests {
    private static func fruits(_ ids: String...) -> String {
        "[" + ids.map { #"{"id": "\#($0)"}"# }.joined(separator: ", ") + "]"
    }

    private static func collect(_ items: PagedItems<some Sendable, Fruit>) async throws -> [String] {
        var ids: [String] = []
        for try await item in items { ids.append(item.id) }
        return ids
    }

    private static func values(_ name: String, _ server: InMemoryTransport) -> [String?] {
        server.requests.map { request in request.query.first { $0.name == name }?.value }
    }

    /// The total ends the list, so that nobody asks for an empty page.
    @Test func byOffsetUpToTheTotal() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"data": \#(Self.fruits("a", "b")), "paging": {"total": 3}}"#),
            .json(#"{"data": \#(Self.fruits("c")), "paging": {"total": 3}}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).apples(color: "red", limit: 2)) == ["a", "b", "c"])
        #expect(Self.values("offset", server) == ["0", "2"])
        #expect(Self.values("color", server) == ["red", "red"])
        #expect(Self.values("limit", server) == ["2", "2"])
    }

    @Test func byOffsetUpToAnEmptyPage() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"data": \#(Self.fruits("a", "b"))}"#), .json(#"{"data": [], "paging": {"total": 0.5}}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).apples(color: "red")) == ["a", "b"])
        #expect(Self.values("offset", server) == ["0", "2"])
    }

    @Test func pagesThatAreTheListHaveNumbersFromZero() async throws {
        let server = InMemoryTransport(answers: [
            .json(Self.fruits("a")), .json(Self.fruits("b")), .json("[]"),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).pears()) == ["a", "b"])
        #expect(Self.values("page", server) == ["0", "1", "2"])
    }

    /// The parameter is a text in the document.
    @Test func numbersFromOne() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"count": 2, "items": \#(Self.fruits("a"))}"#), .json(#"{"count": 2, "items": \#(Self.fruits("b"))}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).plums()) == ["a", "b"])
        #expect(Self.values("page_no", server) == ["1", "2"])
    }

    @Test func aPageWithoutItsItemsIsEmpty() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"count": 2}"#)])
        #expect(try await Self.collect(ThingsClient(transport: server).plums()).isEmpty)
    }

    @Test(arguments: ["{}", "null", #"{"next": null}"#, #"{"next": ""}"#])
    func byCursor(end: String) async throws {
        let last = end == "null" ? "" : #", "page": \#(end)"#
        let server = InMemoryTransport(answers: [
            .json(#"{"items": \#(Self.fruits("a")), "page": {"next": "c 2"}}"#),
            .json(#"{"items": [], "page": {"next": "c3"}}"#),
            .json(#"{"items": \#(Self.fruits("b"))\#(last)}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).cherries(apples: true)) == ["a", "b"])
        #expect(Self.values("after", server) == [nil, "c 2", "c3"])
        #expect(Self.values("apples", server) == ["true", "true", "true"])
    }

    /// An argument has the name of the method that gives a page, and the cursor is a number.
    @Test func byNumericCursor() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"items": ["a"], "next": 7}"#), .json(#"{"items": ["b"]}"#),
        ])
        var items: [String] = []
        for try await item in ThingsClient(transport: server).nuts(listNuts: "x") { items.append(item) }
        #expect(items == ["a", "b"])
        #expect(Self.values("after", server) == [nil, "7"])
        #expect(Self.values("listNuts", server) == ["x", "x"])
    }

    @Test func aListThatLeadsBackIsAnError() async throws {
        let server = InMemoryTransport { _ in .json(#"{"items": [], "page": {"next": "c2"}}"#) }
        let error = await #expect(throws: RepeatedPageError.self) {
            try await Self.collect(ThingsClient(transport: server).cherries())
        }
        #expect(error?.position == "c2")
        #expect(server.requests.count == 2)
    }

    @Test(arguments: ["https://api.example.com/v1/grapes?color=red&p=2", "/v1/grapes?color=red&p=2", "?color=red&p=2"])
    func byURL(next: String) async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"items": \#(Self.fruits("a")), "next": "\#(next)"}"#), .json(#"{"items": \#(Self.fruits("b"))}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).grapes(color: "red")) == ["a", "b"])
        #expect(server.requests.map(\.path) == ["/v1/grapes", "/v1/grapes"])
        #expect(Self.values("p", server) == [nil, "2"])
        #expect(Self.values("color", server) == ["red", "red"])
    }

    /// Credentials would go with it.
    @Test func aURLOfAnotherServerIsRefused() async throws {
        let server = InMemoryTransport { _ in .json(#"{"items": [], "next": "https://evil.example/v1/grapes"}"#) }
        await #expect(throws: RequestError.self) { try await Self.collect(ThingsClient(transport: server).grapes()) }
        #expect(server.requests.count == 1)
    }

    @Test func byLinkAndItsPages() async throws {
        let link = #"</v1/limes?page=2>; rel="next", </v1/limes?page=9>; rel=last"#
        let server = InMemoryTransport { request in
            request.query.isEmpty
                ? .json(Self.fruits("a"), headerFields: [HTTPField.Name("Link")!: link]) : .json(Self.fruits("b", "c"))
        }
        let limes = ThingsClient(transport: server).limes()
        #expect(try await Self.collect(limes) == ["a", "b", "c"])
        var counts: [Int] = []
        for try await page in limes.pages { counts.append(page.count) }
        #expect(counts == [1, 2])
        #expect(server.requests.count == 4)
    }

    /// As Stripe has it.
    @Test func byTheLastItem() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"data": \#(Self.fruits("a", "b")), "has_more": true}"#),
            .json(#"{"data": \#(Self.fruits("c")), "has_more": false}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).figs()) == ["a", "b", "c"])
        #expect(Self.values("starting_after", server) == [nil, "b"])
    }

    @Test func anEmptyPageIsTheLast() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"items": [1, 5]}"#), .json(#"{"items": [9]}"#), .json("{}")])
        var items: [Int] = []
        for try await item in ThingsClient(transport: server).seeds() { items.append(item) }
        #expect(items == [1, 5, 9])
        #expect(Self.values("after", server) == [nil, "5", "9"])
        // There is said to be more, and there is nothing to ask for it with.
        let odd = InMemoryTransport(answers: [.json(#"{"data": [], "has_more": true}"#)])
        #expect(try await Self.collect(ThingsClient(transport: odd).figs()).isEmpty)
    }

    @Test(arguments: [#", "page": {"has_more": false}"#, #", "page": {}"#, ""])
    func aCursorThatIsAlwaysThere(end: String) async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"items": \#(Self.fruits("a")), "cursor": "x", "page": {"has_more": true}}"#),
            .json(#"{"items": \#(Self.fruits("b")), "cursor": "x"\#(end)}"#),
        ])
        #expect(try await Self.collect(ThingsClient(transport: server).dates()) == ["a", "b"])
        #expect(Self.values("cursor", server) == [nil, "x"])
    }
}
