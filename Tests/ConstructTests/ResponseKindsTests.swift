import LatheRuntime
import LatheTesting
import ResponseKindsConstruct
import Testing

/// Responses in several media types, bytes that are read as they come, and every way a response can be wrong.
struct ResponseKindsTests {
    private func client(_ answers: InMemoryResponse...) -> (ThingsClient, InMemoryTransport) {
        let transport = InMemoryTransport(answers: answers)
        return (ThingsClient(transport: transport).with { $0.retries = .none }, transport)
    }

    private let note = #"{"text":"a"}"#

    private func content(_ text: String, _ type: String, status: HTTPResponse.Status = .ok) -> InMemoryResponse {
        .content(HTTPBody(text), type: type, status: status)
    }

    // MARK: Several media types

    @Test func theContentTypeChooses() async throws {
        let (client, server) = client(.json(note), content("b", "text/plain; charset=utf-8"), content("c;d", "text/CSV"))
        #expect(try await client.getNote() == .json(Note(text: "a")))
        #expect(try await client.getNote() == .text("b"))
        #expect(try await client.getNote() == .text("c;d"))
        #expect(server.requests.first?.headerFields[.accept] == "application/json, text/plain, text/csv")
    }

    @Test func jsonOrBytes() async throws {
        let (client, _) = client(.json(note), content("png", "image/png"), .status(.noContent))
        guard case .json(let value) = try await client.getPicture() else { return #expect(Bool(false)) }
        #expect(value == Note(text: "a"))
        guard case .image(let body) = try await client.getPicture() else { return #expect(Bool(false)) }
        #expect(try await body.collect(upTo: 10) == Array("png".utf8))
        guard case .noContent = try await client.getPicture() else { return #expect(Bool(false)) }
    }

    @Test func severalStatusesWithSeveralKinds() async throws {
        let (client, _) = client(
            .json(note),
            content(#"{"type":"Feature"}"#, "application/geo+json"),
            .json(#"{"job":"j"}"#, status: .accepted),
            .status(.noContent),
            content(#"{"title":"t"}"#, "application/problem+json", status: .badGateway)
        )
        #expect(try await client.getReport() == .okJson(Note(text: "a")))
        #expect(try await client.getReport() == .okGeoJson(GetReportOkGeoJson(type: .feature)))
        #expect(try await client.getReport() == .accepted(GetReportAccepted(job: "j")))
        #expect(try await client.getReport() == .noContent)
        let error = await #expect(throws: ResponseError<Problem>.self) { try await client.getReport() }
        #expect(error?.body == Problem(title: "t"))
    }

    @Test func stringsAreStrings() async throws {
        let (client, _) = client(.json(#""é\n""#), .text("\"é\""), content("plain", "text/html"), .json(#""quoted""#))
        #expect(try await client.getString() == "é\n")
        #expect(try await client.getString() == "\"é\"")
        #expect(try await client.getAnyString() == "plain")
        #expect(try await client.getAnyString() == "quoted")
    }

    @Test func onlyWhatIsReadIsAskedFor() async throws {
        let (client, server) = client(
            .json(note),
            .json(note),
            .json(note),
            content("1", "text/vtt"),
            content("%PDF", "application/pdf")
        )
        #expect(try await client.getSame() == Note(text: "a"))
        #expect(try await client.getLeftOut() == Note(text: "a"))
        #expect(try await client.getAnyObject() == Note(text: "a"))
        #expect(try await client.getSubtitles() == "1")
        #expect(try await client.getRestricted().collect(upTo: 10) == Array("%PDF".utf8))
        #expect(
            server.requests.map { $0.headerFields[.accept] } == [
                "application/json, text/json", "application/json", "application/json", "text/srt, text/vtt", "application/pdf",
            ]
        )
    }

    // MARK: Bytes

    @Test func bytesAreReadAsTheyCome() async throws {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        let (client, server) = client(.content(HTTPBody(bytes), type: "audio/wav").split(every: 7))
        let (body, response) = try await client.withResponse { try await $0.getAudio() }
        #expect(response.headerFields[.contentType] == "audio/wav")
        #expect(response.body.isEmpty)
        #expect(try await body.collect(upTo: 10_000) == bytes)
        #expect(server.requests.first?.headerFields[.accept] == "audio/wav, application/json")
    }

    @Test func maybeBytes() async throws {
        let (client, _) = client(content("x", "application/octet-stream"), .status(.noContent))
        #expect(try await client.getMaybeFile()?.collect(upTo: 10) == [120])
        #expect(try await client.getMaybeFile() == nil)
    }

    @Test func failuresOfStreamsAreTyped() async throws {
        let (client, _) = client(
            .json(#"{"title":"t"}"#, status: .notFound),
            .status(.notFound),
            .text("why", status: .forbidden)
        )
        let error = await #expect(throws: ResponseError<Problem>.self) { try await client.getAudio() }
        #expect(error?.body == Problem(title: "t"))
        await #expect(throws: ResponseError<NoBody>.self) { try await client.getFile() }
        let other = await #expect(throws: UndocumentedStatusError.self) { try await client.getFile() }
        #expect(other?.status == .forbidden)
        #expect(other?.response.body == Array("why".utf8))
        #expect(other?.response.headerFields[.contentType] == "text/plain; charset=utf-8")
    }

    @Test func textAndJSONInThePlaceOfBytes() async throws {
        let (client, _) = client(
            content("<html>", "text/html"),
            .json("{}"),
            content("x", "application/octet-stream"),
            content("{}", "application/json")
        )
        for _ in 0..<2 {
            let error = await #expect(throws: ResponseDecodingError.self) { try await client.getAudio() }
            guard case .undocumentedContentType(_, documented: ["audio/wav"])? = error?.reason else {
                return #expect(Bool(false))
            }
        }
        #expect(try await client.getAudio().collect(upTo: 10) == [120])
        // Any bytes may be JSON.
        #expect(try await client.getFile().collect(upTo: 10) == Array("{}".utf8))
    }

    // MARK: Content types that are missing or wrong

    @Test(arguments: [ContentTypeTolerance.strict, .missing, .any])
    func aMissingContentType(_ tolerance: ContentTypeTolerance) async throws {
        func answer(_ text: String) -> ThingsClient {
            let transport = InMemoryTransport { _ in InMemoryResponse(body: HTTPBody(text)) }
            return ThingsClient(transport: transport).with { $0.contentTypes = tolerance }
        }
        func check<Value>(_ call: () async throws -> Value) async {
            if tolerance == .strict {
                await #expect(throws: ResponseDecodingError.self) { _ = try await call() }
            } else {
                await #expect(throws: Never.self) { _ = try await call() }
            }
        }
        await check { try await answer(note).getNote() }
        await check { try await answer(note).getPicture() }
        await check { try await answer(note).getSame() }
        await check { try await answer("1").getSubtitles() }
        await check { try await answer("1").getAnyString() }
        await check { try await answer("1").getAudio() }
    }

    @Test(arguments: [ContentTypeTolerance.strict, .missing, .any])
    func aWrongContentType(_ tolerance: ContentTypeTolerance) async throws {
        func answer(_ text: String, _ type: String) -> ThingsClient {
            let transport = InMemoryTransport { _ in .content(HTTPBody(text), type: type) }
            return ThingsClient(transport: transport).with { $0.contentTypes = tolerance }
        }
        func check<Value>(_ call: () async throws -> Value) async {
            if tolerance == .any {
                await #expect(throws: Never.self) { _ = try await call() }
            } else {
                await #expect(throws: ResponseDecodingError.self) { _ = try await call() }
            }
        }
        await check { try await answer(note, "application/xml").getNote() }
        await check { try await answer(note, "application/xml").getPicture() }
        await check { try await answer(note, "text/plain").getSame() }
        await check { try await answer("1", "image/png").getSubtitles() }
        await check { try await answer("1", "image/png").getAnyString() }
        await check { try await answer("1", "text/html").getAudio() }
    }

    // MARK: Statuses

    @Test func rangesOfStatuses() async throws {
        let (client, _) = client(
            .json(note, status: .created),
            .json(#"{"title":"t"}"#, status: HTTPResponse.Status(code: 418)),
            .json(#"{"title":"t"}"#, status: .internalServerError)
        )
        #expect(try await client.getRanges() == Note(text: "a"))
        await #expect(throws: ResponseError<Problem>.self) { try await client.getRanges() }
        let error = await #expect(throws: ResponseError<NoBody>.self) { try await client.getRanges() }
        #expect(error?.response.body == Array(#"{"title":"t"}"#.utf8))
    }

    @Test func documentedRedirectsAreNotFollowed() async throws {
        let elsewhere = InMemoryResponse.status(.temporaryRedirect, headerFields: [.location: "https://things.example/note"])
        let (client, server) = client(elsewhere, elsewhere, .json(note), .status(.notModified))
        let error = await #expect(throws: ResponseError<NoBody>.self) { try await client.getMoved() }
        #expect(error?.status == .temporaryRedirect)
        #expect(error?.response.headerFields[.location] == "https://things.example/note")
        #expect(server.requests.count == 1)
        // What is not documented is followed.
        #expect(try await client.getSame() == Note(text: "a"))
        #expect(server.requests.count == 3)
        let notModified = await #expect(throws: ResponseError<NoBody>.self) { try await client.getNotModified() }
        #expect(notModified?.status == .notModified)
    }

    @Test func whatNeverHasABody() async throws {
        let (client, _) = client(.status(.noContent), .status(.created), .status(.noContent))
        try await client.deleteThing()
        try await client.postNothing()
        try await client.getInformational()
    }

    @Test func aBodyThatIsMissingSaysSo() async throws {
        let (client, _) = client(.content(HTTPBody(""), type: "application/json"))
        let error = await #expect(throws: ResponseDecodingError.self) { try await client.getSame() }
        guard case .emptyBody? = error?.reason else { return #expect(Bool(false)) }
    }
}
