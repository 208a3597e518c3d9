import Foundation
import LatheRuntime
import LatheTesting
import ResponseHeadersConstruct
import Testing

/// The header fields of responses, with their types.
struct ResponseHeadersTests {
    private func client(_ answers: InMemoryResponse...) -> (ThingsClient, InMemoryTransport) {
        let transport = InMemoryTransport(answers: answers)
        return (ThingsClient(transport: transport), transport)
    }

    private func fields(_ pairs: [(String, String)]) throws -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in pairs { fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
        return fields
    }

    private func headers(_ pairs: (String, String)...) async throws -> ListThingsHeaders {
        let (client, _) = client(.json(#"["a"]"#, headerFields: try fields(pairs)))
        let (things, response) = try await client.withResponse { try await $0.listThings() }
        #expect(things == ["a"])
        return try response.headers()
    }

    @Test func everyType() async throws {
        let headers = try await headers(
            ("x-total", "12"),
            ("X-Ratio", "1.5"),
            ("X-Complete", "true"),
            ("X-Name", "12"),
            ("X-Kind", "small"),
            ("X-Since", "2025-01-31T12:00:00Z"),
            ("X-Day", "2025-01-31"),
            ("X-Ids", "1, 2,3"),
            ("X-Tags", "1,b"),
            ("X-Color", "R,100,name,5"),
            ("X-Exploded", "R=100,name=red"),
            ("X-Map", "a,1,b,2"),
            ("X-JSON", #"{"R":1,"name":"x"}"#),
            ("X-Number-Or-Word", "7")
        )
        #expect(headers.xTotal == 12)
        #expect(headers.xPageSize == 20)
        #expect(headers.xRatio == 1.5)
        #expect(headers.xComplete == true)
        // What looks like a number is one only where the document says so.
        #expect(headers.xName == "12")
        #expect(headers.xKind == .small)
        #expect(headers.xSince == Date(timeIntervalSince1970: 1_738_324_800))
        #expect(headers.xDay == CalendarDate(year: 2025, month: 1, day: 31))
        #expect(headers.xIds == [1, 2, 3])
        #expect(headers.xTags == ["1", "b"])
        #expect(headers.xColor == Color(r: 100, name: "5"))
        #expect(headers.xExploded == Color(r: 100, name: "red"))
        #expect(headers.xMap == ["a": 1, "b": 2])
        #expect(headers.xJson == Color(r: 1, name: "x"))
        // A union takes the text as it is offered first: as a string.
        #expect(headers.xNumberOrWord == .string("7"))
        #expect(headers.setCookie == nil)
    }

    @Test func fieldsThatAreRepeated() async throws {
        let headers = try await headers(
            ("X-Total", "1"),
            ("X-Ids", "1"),
            ("X-Ids", "2, 3"),
            ("Set-Cookie", "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT"),
            ("Set-Cookie", "b=2")
        )
        #expect(headers.xIds == [1, 2, 3])
        #expect(headers.setCookie == ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"])
    }

    @Test func datesOfHTTPAreDates() async throws {
        let headers = try await headers(("X-Total", "1"), ("X-Since", "Fri, 31 Jan 2025 12:00:00 GMT"))
        #expect(headers.xSince == Date(timeIntervalSince1970: 1_738_324_800))
    }

    @Test func whatIsMissingOrWrongSaysWhere() async throws {
        let missing = await #expect(throws: JSONError.self) { try await headers(("X-Ratio", "1")) }
        #expect(missing?.kind == .missingMember)
        #expect(missing?.path == "$['X-Total']")
        let wrong = await #expect(throws: JSONError.self) { try await headers(("X-Total", "1"), ("X-Ids", "1,x")) }
        #expect(wrong?.path == "$['X-Ids'][1]")
        let time = await #expect(throws: JSONError.self) {
            try await headers(("X-Total", "1"), ("X-Since", "Fri, 99 Foo 2025 1:0:0 GMT"))
        }
        #expect(time?.path == "$['X-Since']")
    }

    @Test func errorsHaveHeadersToo() async throws {
        let (client, _) = client(.json("{}", status: .tooManyRequests, headerFields: try fields([("Retry-After", "30")])))
        let once = client.with { $0.retries = .none }
        let error = await #expect(throws: ResponseError<TooMany>.self) { try await once.listOthers() }
        #expect(try error?.response.headers(TooManyHeaders.self).retryAfter == 30)
    }

    @Test func headReturnsThem() async throws {
        let (client, server) = client(
            .status(.ok, headerFields: try fields([("X-Total", "3"), ("Content-Type", "application/json")])),
            .status(.ok),
            .status(.notFound)
        )
        #expect(try await client.countThings() == CountThingsHeaders(xTotal: 3))
        #expect(server.requests.first?.method == .head)
        let missing = await #expect(throws: ResponseDecodingError.self) { try await client.countThings() }
        guard case .headers? = missing?.reason else { return #expect(Bool(false)) }
        await #expect(throws: ResponseError<NoBody>.self) { try await client.countThings() }
    }

    @Test func aRedirectThatIsTheOnlyAnswerReturnsThem() async throws {
        let (client, _) = client(.status(.found, headerFields: [.location: "https://other.example/x"]))
        #expect(try await client.findElsewhere().location == "https://other.example/x")
    }

    @Test func severalSuccessesHaveTheirOwn() async throws {
        let (client, _) = client(
            .status(.created, headerFields: [.location: "/others/1"]),
            .status(.accepted, headerFields: [.retryAfter: "5"])
        )
        let (_, created) = try await client.withResponse { try await $0.postOther() }
        #expect(try created.headers(PostOtherCreatedHeaders.self).location == "/others/1")
        let (_, accepted) = try await client.withResponse { try await $0.postOther() }
        #expect(accepted.status == .accepted)
        #expect(try accepted.headers(PostOtherAcceptedHeaders.self).retryAfter == 5)
    }

    @Test func identicalSetsAreOneType() {
        #expect(ListMoreHeaders.self == ListOthersHeaders.self)
    }
}
