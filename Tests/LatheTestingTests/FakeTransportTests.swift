import LatheRuntime
import LatheTesting
import Testing

struct FakeTransportTests {
    private let fake = FakeTransport(
        for: "ShopFake",
        routes: [
            FakeRoute("getItem", "GET", "/items/{id}"),
            FakeRoute("getNewest", "GET", "/items/newest"),
            FakeRoute("cancel", "POST", "/items/{id}:cancel"),
            FakeRoute("getFile", "GET", "/files/{name}.{kind}"),
            FakeRoute("search", "GET", "/search"),
            FakeRoute("searchNames", "GET", "/search", when: [.query("names", "true")]),
            FakeRoute("searchRange", "GET", "/search", when: [.query("range")]),
            FakeRoute("searchAs", "GET", "/search", when: [.header("X-As", "ann"), .cookie("s", "1")]),
            FakeRoute("start", "POST", "/jobs", takesBody: true, when: [.body("now", true)]),
            FakeRoute("plan", "POST", "/jobs", takesBody: true),
            FakeRoute("list", "GET", "/actions?kind=list"),
        ]
    )

    private func answers(_ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], body: String? = nil)
        async throws -> String
    {
        for name in [
            "getItem", "getNewest", "cancel", "getFile", "search", "searchNames", "searchRange", "searchAs", "start", "plan",
            "list",
        ] {
            fake.answer(name) { request in
                let path = request.path.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
                return .text("\(request.operation) \(path)")
            }
        }
        let head = HTTPRequest(method: method, scheme: "https", authority: "fake.test", path: path, headerFields: fields)
        let response = try await fake.send(TransportRequest(head: head, body: body.map { HTTPBody($0) }))
        return String(decoding: try await response.body.collect(upTo: 1000), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("/items/7", "getItem id=7"), ("/items/newest", "getNewest "), ("/items/a%2Fb%20c", "getItem id=a/b c"),
            ("/items/", "getItem id="), ("/files/a.tar.gz", "getFile kind=gz name=a.tar"), ("/search", "search "),
            ("/search?names=true", "searchNames "), ("/search?names=false", "search "), ("/search?range[from]=1", "searchRange "),
            ("/search?range=", "searchRange "), ("/search?ranges=1", "search "), ("/actions?kind=list", "list "),
        ]
    )
    func aRequestGoesToItsOperation(path: String, expected: String) async throws {
        #expect(try await answers(.get, path) == expected)
    }

    @Test func conditionsAreOnFieldsAndBodies() async throws {
        let fields: HTTPFields = [HTTPField.Name("X-As")!: "ann", .cookie: "t=2; s=1"]
        #expect(try await answers(.get, "/search", fields) == "searchAs ")
        #expect(try await answers(.get, "/search", [.cookie: "s=1"]) == "search ")
        #expect(try await answers(.post, "/jobs", body: #"{"now": true}"#) == "start ")
        #expect(try await answers(.post, "/jobs", body: #"{"now": "true"}"#) == "plan ")
        #expect(try await answers(.post, "/jobs", body: "no JSON") == "plan ")
        #expect(try await answers(.post, "/items/7:cancel") == "cancel id=7")
        #expect(fake.calls == ["searchAs", "search", "start", "plan", "plan", "cancel"])
        #expect(fake.requests(of: "plan").map(\.text) == [#"{"now": "true"}"#, "no JSON"])
    }

    @Test(arguments: ["/items", "/items/7/8", "/files/a", "/actions?kind=other", "/actions"])
    func aRequestOfNoOperationSaysSo(path: String) async {
        let error = await #expect(throws: MissingAnswer.self) { try await answers(.get, path) }
        #expect(error?.operation == nil)
        #expect(error?.description == "ShopFake knows no operation for GET \(path.prefix { $0 != "?" })")
        #expect(fake.calls == [])
    }

    @Test func theLastClosureCounts() async throws {
        let request = TransportRequest(head: HTTPRequest(method: .get, scheme: "https", authority: "fake.test", path: "/items/1"))
        await #expect(throws: MissingAnswer.self) { try await fake.send(request) }
        fake.answer("getItem") { _ in .status(.accepted) }
        fake.answer("getItem") { _ in throw FakeFailure(.gone, headerFields: [.retryAfter: "1"]) }
        let response = try await fake.send(request)
        #expect(response.head.status == .gone)
        #expect(response.head.headerFields[.retryAfter] == "1")
        fake.forgetRequests()
        #expect(fake.requests.isEmpty)
        #expect(try await fake.send(request).head.status == .gone)
    }
}
