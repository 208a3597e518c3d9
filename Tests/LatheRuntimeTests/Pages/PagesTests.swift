import LatheTesting
import Testing

@testable import LatheRuntime

@Suite struct PagesTests {
    private struct ListPage: Model {
        let data: [Int]
        let next: String?
        static let fields = Fields<ListPage> { field in
            field("data", \.data)
            field("next", \.next)
        }
    }

    private struct ListClient: APIClient {
        var core: ClientCore

        func list(cursor: String? = nil) async throws -> ListPage {
            var call = OperationCall("list", .get, "/list")
            call.query("cursor", cursor)
            return try await core.value(of: call, at: 200)
        }
    }

    private func client(_ server: InMemoryTransport) -> ListClient {
        ListClient(core: ClientCore(server: "https://h/v1", credentials: [], transport: server))
    }

    @Test func byCursor() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"data":[1,2],"next":"b"}"#), .json(#"{"data":[],"next":"c"}"#), .json(#"{"data":[3]}"#),
        ])
        let client = client(server)
        let items = PagedItems(
            Pages(from: String?.none) {
                try await client.list(cursor: $0)
            } next: {
                $1.next.map { $0 }
            }
        ) { $0.data }
        var seen: [Int] = []
        for try await item in items { seen.append(item) }
        #expect(seen == [1, 2, 3])
        #expect(server.requests.map(\.head.path) == ["/v1/list", "/v1/list?cursor=b", "/v1/list?cursor=c"])
    }

    @Test func onlyWhatIsNeededIsAskedFor() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"data":[1,2],"next":"b"}"#)])
        let client = client(server)
        let items = PagedItems(
            Pages(from: String?.none) {
                try await client.list(cursor: $0)
            } next: {
                $1.next.map { $0 }
            }
        ) { $0.data }
        for try await item in items where item == 2 { break }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        "https://h/v1/list?page=2&q=a%20b", "/v1/list?page=2&q=a%20b", "?page=2&q=a b", "http://h/v1/list?page=2&q=a%20b",
    ])
    func byURL(next: String) async throws {
        let server = InMemoryTransport(answers: [.json(#"{"data":[1],"next":"\#(next)"}"#), .json(#"{"data":[2]}"#)])
        let pages = Pages(of: client(server)) {
            try await $0.list(cursor: "first")
        } next: { page, _ in
            page.next
        }
        var seen: [Int] = []
        for try await page in pages { seen += page.data }
        #expect(seen == [1, 2])
        #expect(server.requests.map(\.head.path) == ["/v1/list?cursor=first", "/v1/list?page=2&q=a%20b"])
    }

    @Test func byLinkHeader() async throws {
        let link = HTTPFields([
            HTTPField(
                name: HTTPField.Name("Link") ?? .accept,
                value: #"<https://h/v1/list?page=9>; rel="last", </v1/list?page=2>;rel=next"#
            )
        ])
        let server = InMemoryTransport(answers: [.json(#"{"data":[1]}"#, headerFields: link), .json(#"{"data":[2]}"#)])
        let pages = Pages(of: client(server)) {
            try await $0.list()
        } next: {
            LinkHeader($1.headerFields)["next"]
        }
        var seen: [Int] = []
        for try await page in pages { seen += page.data }
        #expect(seen == [1, 2])
        #expect(server.requests.last?.head.path == "/v1/list?page=2")
    }

    @Test func anotherServerIsNotAsked() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"data":[1],"next":"https://evil/v1/list"}"#), .json(#"{"data":[2]}"#)])
        let pages = Pages(of: client(server)) {
            try await $0.list()
        } next: { page, _ in
            page.next
        }
        let error = await #expect(throws: RequestError.self) { for try await _ in pages {} }
        #expect(error?.reason == .foreignPage("https://evil/v1/list"))
        #expect(server.requests.count == 1)
    }

    @Test func aCircleIsAnError() async throws {
        let answers = Array(repeating: InMemoryResponse.json(#"{"data":[1],"next":"b"}"#), count: 5)
        let client = client(InMemoryTransport(answers: answers))
        let pages = Pages(from: String?.none) {
            try await client.list(cursor: $0)
        } next: {
            $1.next.map { $0 }
        }
        var count = 0
        await #expect(throws: RepeatedPageError(position: "b")) { for try await _ in pages { count += 1 } }
        #expect(count == 2)
    }

    private func pages(_ sizes: [Int]) -> [ListPage] {
        var number = 0
        return sizes.map { size in
            defer { number += size }
            return ListPage(data: Array(number..<number + size), next: nil)
        }
    }

    private actor Asked {
        var positions: [Int] = []
        func add(_ position: Int) { positions.append(position) }
    }

    @Test(arguments: [(Int?.none, [0, 3, 6, 7]), (7, [0, 3, 6])])
    func byOffset(total: Int?, asked: [Int]) async throws {
        let pages = pages([3, 3, 1, 0])
        let log = Asked()
        let items = PagedItems<ListPage, Int>.byOffset(from: 0, items: { $0.data }, total: { _ in total }) { offset in
            await log.add(offset)
            return pages[(offset + 2) / 3]
        }
        var seen: [Int] = []
        for try await item in items { seen.append(item) }
        #expect(seen == Array(0..<7))
        #expect(await log.positions == asked)
    }

    @Test(arguments: [(Int?.none, [1, 2, 3, 4]), (7, [1, 2, 3])])
    func byNumber(total: Int?, asked: [Int]) async throws {
        let pages = pages([3, 3, 1, 0])
        let log = Asked()
        let items = PagedItems<ListPage, Int>.byNumber(from: 1, items: { $0.data }, total: { _ in total }) { number in
            await log.add(number)
            return pages[number - 1]
        }
        var seen: [Int] = []
        for try await item in items { seen.append(item) }
        #expect(seen == Array(0..<7))
        #expect(await log.positions == asked)
    }

    /// RFC 3986 §5.1.3: relative to the page that names it, wherever that is.
    @Test func aRelativeURLIsThatOfItsPage() async throws {
        let server = InMemoryTransport(answers: [
            .json(#"{"data":[1],"next":"/v2/items/list?page=2"}"#), .json(#"{"data":[2],"next":"?page=3"}"#),
            .json(#"{"data":[3],"next":"more?page=4"}"#), .json(#"{"data":[4]}"#),
        ])
        let pages = Pages(of: client(server)) {
            try await $0.list()
        } next: { page, _ in
            page.next
        }
        for try await _ in pages {}
        #expect(
            server.requests.map(\.head.path) == [
                "/v1/list", "/v2/items/list?page=2", "/v2/items/list?page=3", "/v2/items/more?page=4",
            ]
        )
    }

    @Test(arguments: ["https://h/v1/list?cursor=first", "?cursor=first"])
    func aPageThatLeadsToItselfIsReadOnce(next: String) async throws {
        let answers = Array(repeating: InMemoryResponse.json(#"{"data":[1],"next":"\#(next)"}"#), count: 5)
        let server = InMemoryTransport(answers: answers)
        let pages = Pages(of: client(server)) {
            try await $0.list(cursor: "first")
        } next: { page, _ in
            page.next
        }
        await #expect(throws: RepeatedPageError(position: "https://h/v1/list?cursor=first")) { for try await _ in pages {} }
        #expect(server.requests.count == 1)
    }

    /// Servers repeat the whole query in the URL of the next page, the credential with it.
    @Test func aCredentialInAPagesURLIsSentOnceAndNeverShown() async throws {
        let secret = "s3cret-0123456789"
        func client(_ server: InMemoryTransport) -> KeyClient {
            KeyClient(
                core: ClientCore(
                    server: "https://h/v1",
                    credentials: [Credential("key", .query("key"), secret)],
                    transport: server
                )
            )
        }
        let server = InMemoryTransport(answers: [
            .json(#"{"data":[1],"next":"https://h/v1/list?key=\#(secret)&page=2"}"#),
            .json(#"{"data":[2],"next":"https://h/v1/list?key=\#(secret)&page=2"}"#),
        ])
        let pages = Pages(of: client(server)) {
            try await $0.list()
        } next: { page, _ in
            page.next
        }
        let error = await #expect(throws: RepeatedPageError.self) { for try await _ in pages {} }
        #expect(server.requests.map(\.head.path) == ["/v1/list?key=\(secret)", "/v1/list?page=2&key=\(secret)"])
        #expect(error?.position == "https://h/v1/list?page=2")
        let foreign = InMemoryTransport(answers: [.json(#"{"data":[1],"next":"https://other/v1/list?key=\#(secret)&page=2"}"#)])
        let others = Pages(of: client(foreign)) {
            try await $0.list()
        } next: { page, _ in
            page.next
        }
        let refusal = await #expect(throws: RequestError.self) { for try await _ in others {} }
        #expect(refusal?.reason == .foreignPage("https://other/v1/list?page=2"))
    }

    private struct KeyClient: APIClient {
        var core: ClientCore

        func list() async throws -> ListPage {
            var call = OperationCall("list", .get, "/list")
            call.authorize("key")
            return try await core.value(of: call, at: 200)
        }
    }

    /// Some servers say -1 where they do not know how many there are.
    @Test func aTotalBelowNothingSaysNothing() async throws {
        let pages = pages([3, 3, 1, 0])
        let byOffset = PagedItems<ListPage, Int>.byOffset(from: 0, items: { $0.data }, total: { _ in -1 }) { pages[($0 + 2) / 3] }
        let byNumber = PagedItems<ListPage, Int>.byNumber(from: 1, items: { $0.data }, total: { _ in -1 }) { pages[$0 - 1] }
        for items in [byOffset, byNumber] {
            var seen: [Int] = []
            for try await item in items { seen.append(item) }
            #expect(seen == Array(0..<7))
        }
    }

    @Test func eachLoopBeginsAnew() async throws {
        let server = InMemoryTransport { request in
            request.query.isEmpty ? .json(#"{"data":[1],"next":"b"}"#) : .json(#"{"data":[2]}"#)
        }
        let client = client(server)
        let items = PagedItems<ListPage, Int>.byCursor(items: { $0.data }, next: { $0.next }) {
            try await client.list(cursor: $0)
        }
        for _ in 0..<2 {
            var seen: [Int] = []
            for try await item in items { seen.append(item) }
            #expect(seen == [1, 2])
        }
    }

    @Test func nothingComesAfterAnError() async throws {
        let client = client(
            InMemoryTransport(answers: [.json(#"{"data":[1],"next":"b"}"#), .status(.notFound), .json(#"{"data":[3]}"#)])
        )
        let items = PagedItems<ListPage, Int>.byCursor(items: { $0.data }, next: { $0.next }) {
            try await client.list(cursor: $0)
        }
        var iterator = items.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: UndocumentedStatusError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }
}
