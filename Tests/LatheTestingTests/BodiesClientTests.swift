import Foundation
import LatheRuntime
import LatheTesting
import Testing

/// The calls of Documentation/bodies.md, from the call site to the bytes and back.
@Suite struct BodiesClientTests {
    private func client(_ answers: InMemoryResponse...) -> (BodiesClient, InMemoryTransport) {
        let transport = InMemoryTransport(answers: answers)
        return (BodiesClient(transport: transport), transport)
    }

    @Test func sendsAForm() async throws {
        let (client, server) = client(.json(#"{"id":"c"}"#), .json("[]"))
        let body = CustomerCreate(email: "a@b.c", address: ["city": "Oslo"], tags: ["a", "b"], metadata: ["k": [1]])
        #expect(try await client.createCustomer(body: body).id == "c")
        #expect(
            server.requests[0].text
                == "email=a%40b.c&address%5Bcity%5D=Oslo&tags=a,b&metadata=%7B%22k%22%3A%5B1%5D%7D"
        )
        #expect(server.requests[0].headerFields[.contentType] == "application/x-www-form-urlencoded")
        _ = try await client.search(filter: ["foo": "a + b", "bar": true])
        #expect(server.requests[1].head.path == "/v1/search?bar=true&foo=a+%2B+b")
        #expect(server.requests[1].query == [QueryItem("bar", "true"), QueryItem("foo", "a + b")])
    }

    @Test func sendsAMultipartForm() async throws {
        let (client, server) = client(.json(#"{"id":"c"}"#, status: .created))
        let live = AsyncStream<[UInt8]> { continuation in
            for chunk in ["one ", "two"] { continuation.yield(Array(chunk.utf8)) }
            continuation.finish()
        }
        let customer = try await client.upload(
            audio: FilePart(HTTPBody(live), fileName: "live.wav", contentType: "audio/wav"),
            attachments: [FilePart([1]), FilePart([2], fileName: "é.bin")],
            tags: ["a", "b"],
            settings: Settings(level: 3)
        )
        #expect(customer.id == "c")
        let request = try #require(server.requests.first)
        #expect(request.bodyLength == .unknown)
        var found: [String] = []
        let parts = try MultipartParts(
            HTTPBody(request.body ?? []),
            contentType: try #require(request.headerFields[.contentType])
        )
        for try await part in parts {
            let text = String(decoding: try await part.body.collect(upTo: 100), as: UTF8.self)
            found.append("\(part.name ?? "") \(part.fileName ?? "-") \(part.contentType?.description ?? "-") \(text)")
        }
        #expect(
            found == [
                "audio live.wav audio/wav one two", "attachments file application/octet-stream \u{1}",
                "attachments é.bin application/octet-stream \u{2}", "tags - - a", "tags - - b",
                "settings - application/json {\"level\":3}",
            ]
        )
    }

    @Test func sendsAndReadsBatches() async throws {
        let message = "--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--"
        let answer = InMemoryResponse.content(HTTPBody(message), type: "multipart/mixed; boundary=x").split(every: 3)
        let (client, server) = client(.status(.noContent), answer)
        try await client.sendBatch(head: Settings(level: 1), content: HTTPBody("x"))
        #expect(server.requests[0].headerFields[.contentType]?.hasPrefix("multipart/mixed; boundary=") == true)
        #expect(server.requests[0].bodyLength == .known(Int64(server.requests[0].body?.count ?? 0)))
        for try await part in try await client.getBatch(id: "b_1") {
            #expect(try await part.body.collect(upTo: 10) == Array("{}".utf8))
        }
        #expect(server.requests[1].headerFields[.accept] == "multipart/*")
    }

    @Test func readsStreams() async throws {
        let (client, server) = client(
            .events("data: {\"text\":\"Hel\"}\n\n", "data: {\"text\":\"lo\"}\n\ndata: [DO", "NE]\n\n"),
            .content(HTTPBody("{\"text\":\"a\"}\n{\"text\":\"b\"}"), type: "application/x-ndjson").split(every: 4)
        )
        var text = ""
        for try await event in try await client.streamCompletion(body: Settings(level: 1)) { text += event.data.text }
        #expect(text == "Hello")
        #expect(server.requests[0].headerFields[.accept] == "text/event-stream")
        for try await entry in try await client.tailLog() { text += entry.text }
        #expect(text == "Helloab")
        #expect(server.requests[1].headerFields[.accept] == "application/x-ndjson")
    }

    @Test func movesFiles() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "audio-\(UUID()).wav")
        defer { try? FileManager.default.removeItem(at: file) }
        let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        let (client, server) = client(.content(HTTPBody(content), type: "audio/wav"), .status(.noContent))
        var last: BodyProgress?
        try await client.getAudio(id: "j_1").write(to: file) { last = $0 }
        #expect(last?.fraction == 1)
        try await client.putAudio(id: "j_1", body: try HTTPBody(fileAt: file))
        #expect(server.requests[1].body == content)
        #expect(server.requests[1].bodyLength == .known(100_000))
        #expect(server.requests[1].headerFields[.contentType] == "audio/wav")
    }

    @Test func choosesContentTypes() async throws {
        let (client, server) = client(
            .json(#"{"level":1}"#),
            .content(HTTPBody([0xE9]), type: "text/plain; charset=latin1"),
            .content(HTTPBody([1]), type: "a/b"),
            .status(.ok)
        )
        let image = BodiesClient.NoteBody.image(HTTPBody([7]), contentType: "image/png")
        func send(_ body: BodiesClient.NoteBody?) async throws -> BodiesClient.Note { try await client.putNote(body: body) }
        let (json, text, other) = (try await send(.json(Settings(level: 2))), try await send(.text("é")), try await send(image))
        if case .json(let settings) = json { #expect(settings.level == 1) } else { Issue.record("\(json)") }
        if case .text(let text) = text { #expect(text == "é") } else { Issue.record("\(text)") }
        if case .other(let bytes) = other { #expect(bytes == [1]) } else { Issue.record("\(other)") }
        #expect(
            server.requests.map { $0.headerFields[.contentType] } == [
                "application/json", "text/plain; charset=iso-8859-1", "image/png",
            ]
        )
        #expect(server.requests.map(\.body) == [Array(#"{"level":2}"#.utf8), [0xE9], [7]])
        await #expect(throws: ResponseDecodingError.self) { try await send(nil) }
        #expect(server.requests.last?.body == nil)
    }

    @Test func readsHeaders() async throws {
        let (client, _) = client(.json("[]", headerFields: [HTTPField.Name("X-Rate-Limit")!: "60"]), .json("[]"))
        #expect(try await client.countNotes().rateLimit == 60)
        #expect(try await client.countNotes().rateLimit == nil)
    }
}
