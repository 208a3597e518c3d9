import LatheRuntime
import ResponsesConstruct
import Testing

/// What calls return and throw.
struct ResponsesTests {
    private func client(_ transport: CannedTransport) -> ThingsClient {
        ThingsClient(credentials: .init(token: "t"), transport: transport)
    }

    @Test func aCasePerSuccess() async throws {
        #expect(try await client(CannedTransport(.ok, body: #"{"id": "1"}"#)).several() == .ok(SeveralOk(id: "1")))
        #expect(
            try await client(CannedTransport(.accepted, body: #"{"job": "j"}"#)).several() == .accepted(SeveralAccepted(job: "j"))
        )
        #expect(try await client(CannedTransport(.noContent, contentType: nil)).several() == .noContent)
    }

    @Test func nothingIsNil() async throws {
        #expect(try await client(CannedTransport(.ok, body: "7")).optional() == 7)
        #expect(try await client(CannedTransport(.noContent, contentType: nil)).optional() == nil)
    }

    @Test func documentedFailuresAreTyped() async throws {
        let problem = CannedTransport(.notFound, contentType: "application/problem+json", body: #"{"title": "t"}"#)
        let error = await #expect(throws: ResponseError<SeveralClientError>.self) { try await client(problem).several() }
        #expect(error?.body == SeveralClientError(title: "t"))
        let busy = CannedTransport(.conflict, contentType: "text/plain", body: "later")
        let conflict = await #expect(throws: ResponseError<String>.self) { try await client(busy).several() }
        #expect(conflict?.body == "later")
        let broken = CannedTransport(.internalServerError, contentType: nil)
        await #expect(throws: ResponseError<NoBody>.self) { try await client(broken).several() }
    }

    @Test func aBodyThatDoesNotDecodeSaysWhere() async throws {
        let transport = CannedTransport(.ok, body: #"{"id": [1]}"#)
        let error = await #expect(throws: ResponseDecodingError.self) { try await client(transport).several() }
        guard case .json(let json)? = error?.reason else { throw JSONError(.syntax, expected: "a JSON error", found: "another") }
        #expect("\(json)" == "$.id: expected a string, found an array (byte 7)")
    }

    @Test func theBodyIsSentAsItsMediaType() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        _ = try await client(transport).several(body: SeveralRequest(a: "x"))
        #expect(await transport.head?.headerFields[.contentType] == "application/vnd.things+json")
        #expect(try await JSONValue(json: transport.sent) == ["a": "x"])
        #expect(await transport.head?.headerFields[.authorization] == "Bearer t")
    }
}
