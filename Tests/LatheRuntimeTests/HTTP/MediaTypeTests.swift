import Testing

@testable import LatheRuntime

@Suite struct MediaTypeTests {
    @Test(
        arguments: [
            ("application/json", "application/json", true, nil),
            ("Application/JSON; charset=UTF-8", "application/json", true, "utf-8"),
            ("application/problem+json;charset=\"utf-8\"", "application/problem+json", true, "utf-8"),
            ("text/json", "text/json", true, nil),
            ("text/html; charset = ISO-8859-1", "text/html", false, "iso-8859-1"),
            ("application/jsonp", "application/jsonp", false, nil),
            (" text/plain ; a ; ; =x; b=\"c;d\\\"e\" ; charset=\"utf-16\" ; charset=x", "text/plain", false, "utf-16"),
            ("a/b;;;", "a/b", false, nil),
            ("a/b;c=\"open", "a/b", false, nil),
            ("image/json", "image/json", false, nil),
            ("*/*;q=0.1", "*/*", false, nil),
        ] as [(String, String, Bool, String?)]
    )
    func reads(value: String, essence: String, isJSON: Bool, charset: String?) throws {
        let type = try #require(MediaType(value))
        #expect(type.essence == essence)
        #expect(type.isJSON == isJSON)
        #expect(type.charset == charset)
        #expect(MediaType(type.description) == type)
    }

    @Test(arguments: ["", "text", "/", "text/", "/plain", "te xt/plain", "text/plain html", "text,plain", "é/x", "text /plain"])
    func refuses(value: String) {
        #expect(MediaType(value) == nil)
    }

    @Test func keepsParameters() {
        #expect(MediaType("a/b; X=\"c;d\\\"e\"; y=z")?.parameters == ["x": "c;d\"e", "y": "z"])
        #expect(MediaType("a/b; x=\"c d\"")?.description == "a/b; x=\"c d\"")
    }

    @Test(
        arguments: [
            ("application/json", "application/json", 200), ("application/json", "application/json; charset=utf-8", 200),
            ("application/json; charset=UTF-8", "application/json;charset=utf-8", 201),
            ("application/json; v=1", "application/json; v=2", nil), ("application/json; v=1", "application/json", nil),
            ("application/*", "application/xml", 100), ("*/*", "a/b", 0), ("text/*", "application/json", nil),
            ("application/json", "application/problem+json", nil), ("*/json", "a/json", nil),
        ] as [(String, String, Int?)]
    )
    func matches(documented: String, content: String, specificity: Int?) throws {
        #expect(try #require(MediaType(documented)).specificity(for: try #require(MediaType(content))) == specificity)
    }

    private func reply(_ contentType: String?, _ tolerance: ContentTypeTolerance, body: String = "1") -> Reply {
        let fields: HTTPFields = contentType.map { [.contentType: $0] } ?? [:]
        let request = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/")
        return Reply(
            response: RawResponse(
                request: request,
                head: HTTPResponse(status: .ok, headerFields: fields),
                body: Array(body.utf8)
            ),
            context: ErrorContext(operation: APIOperation(id: "op", method: .get, path: "/")),
            limits: JSONLimits(),
            tolerance: tolerance
        )
    }

    @Test(
        arguments: [
            ("application/json; charset=utf-8", 0), ("text/plain", 1), ("text/html", 2), ("image/png", 3), ("TEXT/PLAIN;x=y", 1),
        ]
    )
    func choosesTheMostExact(contentType: String, index: Int) throws {
        for tolerance in [ContentTypeTolerance.strict, .missing, .any] {
            let reply = reply(contentType, tolerance)
            #expect(try reply.content(among: "application/json", "text/plain", "text/*", "*/*") == index)
        }
    }

    @Test func readsHeaders() throws {
        let reply = reply("application/json", .missing)
        #expect(try reply.header("content-type") == "application/json")
        #expect(try reply.header("X-None", Int.self) == nil)
        #expect(try reply.header("no name", Int.self) == nil)
        let error = #expect(throws: ResponseDecodingError.self) { try reply.header("Content-Type", Int.self) }
        #expect(
            error?.description
                == "op (GET /): status 200, but the header field Content-Type is not what the document describes: $: expected an integer, found a string (byte 0). Body: 1"
        )
    }

    @Test func toleratesAsMuchAsItIsTold() throws {
        #expect(try reply(nil, .missing).content(among: "text/plain", "a/b") == 0)
        #expect(try reply(nil, .any).content(among: "text/plain") == 0)
        #expect(try reply("text/html", .any).content(among: "text/plain") == 0)
        #expect(try reply("nonsense", .any).value() == 1)
        #expect(try reply(nil, .missing).value() == 1)
        func message(_ work: () throws -> Void) -> String? {
            (#expect(throws: ResponseDecodingError.self) { try work() })?.description
        }
        #expect(
            message { _ = try reply("text/html", .missing).content(among: "text/plain", "a/*") }
                == "op (GET /): status 200, but the body is text/html instead of text/plain or a/*. Body: 1"
        )
        #expect(
            message { _ = try reply(nil, .strict).content(among: "text/plain") }
                == "op (GET /): status 200, but the response does not say what its body is; the document describes text/plain. Body: 1"
        )
        #expect(
            message { _ = try reply(nil, .strict).value(Int.self) }
                == "op (GET /): status 200, but the response does not say that its body is JSON. Body: 1"
        )
        #expect(message { _ = try reply("text/html", .missing).value(Int.self) } != nil)
    }
}
