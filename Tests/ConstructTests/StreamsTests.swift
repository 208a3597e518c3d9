import LatheRuntime
import LatheTesting
import StreamsConstruct
import Testing

/// Bodies that are values one after another, however the document describes them.
struct StreamsTests {
    private func client(_ answers: InMemoryResponse...) -> (ThingsClient, InMemoryTransport) {
        let transport = InMemoryTransport(answers: answers)
        return (ThingsClient(transport: transport), transport)
    }

    private func texts(_ events: ServerSentEvents<Chunk>) async throws -> [String] {
        var result: [String] = []
        for try await event in events { result.append(event.data.text) }
        return result
    }

    private func texts(_ stream: JSONStream<Chunk>) async throws -> [String] {
        var result: [String] = []
        for try await value in stream { result.append(value.text) }
        return result
    }

    private func stream(_ text: String) -> InMemoryResponse { .content(HTTPBody(text), type: "text/event-stream") }

    private static let events = "data: {\"text\":\"a\"}\n\nid: 7\ndata: {\"text\":\"b\"}\n\n"

    // MARK: Events

    @Test func events() async throws {
        let (client, server) = client(
            stream(Self.events + "data: [DONE]\n\ndata: never\n\n")
        )
        #expect(try await texts(client.schemaEvents(body: SchemaEventsRequest(prompt: "p"))) == ["a", "b"])
        #expect(server.requests.first?.headerFields[.accept] == "text/event-stream, application/json")
        #expect(server.requests.first?.text == #"{"prompt":"p"}"#)
        let (other, _) = self.client(stream(Self.events).split(every: 1))
        #expect(try await texts(other.dataEvents()) == ["a", "b"])
    }

    @Test func everyWayToDescribeThem() async throws {
        let calls: [@Sendable (ThingsClient) async throws -> ServerSentEvents<Chunk>] = [
            { try await $0.dataEvents() }, { try await $0.contentEvents() }, { try await $0.sentinelEvents() },
            { try await $0.extensionEvents() }, { try await $0.endlessEvents() },
        ]
        for (call, end) in zip(calls, ["[DONE]", "[DONE]", "<end>", "STOP", nil]) {
            let ending = end.map { "data: \($0)\n\ndata: {\"text\":\"never\"}\n\n" } ?? ""
            let (client, _) = client(.events(Self.events + ending))
            #expect(try await texts(call(client)) == ["a", "b"])
        }
    }

    @Test func textEvents() async throws {
        let (client, _) = client(
            .events("event: note\nid: 1\nretry: 5\ndata: a\ndata: b\n\n"),
            .events("data: c\n\n"),
            .events("data: d\n\n")
        )
        var found: [ServerSentEvent<String>] = []
        for try await event in try await client.textEvents() { found.append(event) }
        for try await event in try await client.plainEvents() { found.append(event) }
        for try await event in try await client.wholeTextEvents() { found.append(event) }
        #expect(
            found == [
                ServerSentEvent(id: "1", name: "note", data: "a\nb", retry: .milliseconds(5)), ServerSentEvent(data: "c"),
                ServerSentEvent(data: "d"),
            ]
        )
    }

    @Test func wholeEventsToldApartByName() async throws {
        let (client, _) = client(
            .events(
                "event: added\ndata: {\"text\":\"a\"}\n\n",
                "event: removed\ndata: {\"key\":\"k\"}\n\n",
                "event: new\ndata: {}\n\n",
                "data: [DONE]\n\n"
            )
        )
        var found: [FeedEvent] = []
        for try await event in try await client.unionEvents() { found.append(event.data) }
        #expect(found.prefix(2) == [.added(.init(data: Chunk(text: "a"))), .removed(.init(data: .init(key: "k")))])
        guard case .unknown(let value)? = found.last, found.count == 3 else { return #expect(Bool(false)) }
        #expect(value == ["event": "new", "data": [:]])
    }

    @Test func anEventThatIsWrongIsAnErrorAndTheNextOneComes() async throws {
        let (client, _) = client(.events("data: {}\n\n", Self.events))
        var iterator = try await client.dataEvents().makeAsyncIterator()
        await #expect(throws: ResponseDecodingError.self) { try await iterator.next() }
        #expect(try await iterator.next()?.data.text == "a")
    }

    @Test func whatIsNoStreamIsAnError() async throws {
        let (client, _) = client(
            .json("{}"),
            .json(#"{"title":"t"}"#, status: .badRequest),
            .text("no", status: .notFound),
            .status(.noContent)
        )
        await #expect(throws: ResponseDecodingError.self) { try await client.dataEvents() }
        let body = SchemaEventsRequest()
        let error = await #expect(throws: ResponseError<Problem>.self) { try await client.schemaEvents(body: body) }
        #expect(error?.body == Problem(title: "t"))
        let other = await #expect(throws: UndocumentedStatusError.self) { try await client.textEvents() }
        #expect(other?.response.body == Array("no".utf8))
        guard try await client.maybeEvents() == nil else { return #expect(Bool(false)) }
    }

    // MARK: Connections

    @Test func aBreakIsNotTheEndWhereThatIsAskedFor() async throws {
        let broken = InMemoryResponse.content(HTTPBody(Self.events), type: "text/event-stream").breaking(with: Break())
        let (client, server) = client(broken, stream("data: {\"text\":\"c\"}\n\ndata: [DONE]\n\n"))
        let patient = client.with { $0.streams.reconnection = Reconnection(delay: .zero) }
        #expect(try await texts(patient.schemaEvents(body: SchemaEventsRequest(prompt: "p"))) == ["a", "b", "c"])
        #expect(server.requests.count == 2)
        #expect(server.requests[0].headerFields[HTTPField.Name("Last-Event-ID")!] == nil)
        #expect(server.requests[1].headerFields[HTTPField.Name("Last-Event-ID")!] == "7")
        #expect(server.requests[1].text == #"{"prompt":"p"}"#)
    }

    @Test func oneOfSeveralKindsComesBackToo() async throws {
        let broken = InMemoryResponse.content(HTTPBody(Self.events), type: "text/event-stream").breaking(with: Break())
        let (client, server) = client(broken, .events("data: [DONE]\n\n"))
        let patient = client.with { $0.streams.reconnection = Reconnection(delay: .zero) }
        guard case .events(let events) = try await patient.createCompletion(body: CompletionRequest(prompt: "p")) else {
            return #expect(Bool(false))
        }
        #expect(try await texts(events) == ["a", "b"])
        #expect(server.requests[1].headerFields[HTTPField.Name("Last-Event-ID")!] == "7")
    }

    private struct Break: Error {}

    @Test func withoutBeingAskedABreakIsAnError() async throws {
        let broken = InMemoryResponse.content(HTTPBody(Self.events), type: "text/event-stream").breaking(with: Break())
        let (client, server) = client(broken)
        await #expect(throws: TransportError.self) { try await texts(client.dataEvents()) }
        #expect(server.requests.count == 1)
    }

    @Test func cancellingEndsTheTransfer() async throws {
        let (ended, end) = AsyncStream<Void>.makeStream()
        let (chunks, chunk) = AsyncStream<[UInt8]>.makeStream()
        chunk.onTermination = { _ in end.finish() }
        chunk.yield(Array(Self.events.utf8))
        let transport = InMemoryTransport { _ in .content(HTTPBody(chunks), type: "text/event-stream") }
        let client = ThingsClient(transport: transport)
        let (arrivals, arrival) = AsyncStream<String>.makeStream()
        let task = Task {
            for try await event in try await client.dataEvents() { arrival.yield(event.data.text) }
        }
        var iterator = arrivals.makeAsyncIterator()
        #expect(await iterator.next() == "a")
        task.cancel()
        // The producer of the chunks is told: this would wait for ever otherwise.
        for await _ in ended {}
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    // MARK: JSON values

    @Test func linesAndSequences() async throws {
        func content(_ text: String, _ type: String) -> InMemoryResponse {
            InMemoryResponse.content(HTTPBody(text), type: type).split(every: 3)
        }
        let lines = "{\"text\":\"a\"}\n\n{\"text\":\"b\"}"
        let (client, server) = client(
            content(lines, "application/jsonl"),
            content(lines, "application/x-ndjson"),
            content("\u{1E}{\"text\":\"a\"}\n\u{1E}{\"text\":\"b\"}\n", "application/json-seq"),
            content("1\n[]\n", "application/x-ndjson")
        )
        #expect(try await texts(client.lines()) == ["a", "b"])
        #expect(try await texts(client.ndjson()) == ["a", "b"])
        #expect(try await texts(client.sequence()) == ["a", "b"])
        var values: [JSONValue] = []
        for try await value in try await client.untypedLines() { values.append(value) }
        #expect(values == [1, []])
        #expect(
            server.requests.map { $0.headerFields[.accept] } == [
                "application/jsonl", "application/x-ndjson", "application/json-seq", "application/x-ndjson",
            ]
        )
    }

    @Test func jsonOrLinesOrText() async throws {
        let (client, _) = client(
            .json(#"[{"text":"a"}]"#),
            .content(HTTPBody("{\"text\":\"b\"}\n"), type: "application/x-ndjson"),
            .text("c")
        )
        guard case .json(let chunks) = try await client.readLog() else { return #expect(Bool(false)) }
        #expect(chunks == [Chunk(text: "a")])
        guard case .jsonLines(let stream) = try await client.readLog() else { return #expect(Bool(false)) }
        #expect(try await texts(stream) == ["b"])
        guard case .text("c") = try await client.readLog() else { return #expect(Bool(false)) }
    }

    @Test func parts() async throws {
        let message = "--x\r\nContent-Type: application/json\r\n\r\n{\"text\":\"a\"}\r\n--x--"
        let (client, server) = client(.content(HTTPBody(message), type: "multipart/mixed; boundary=x").split(every: 3))
        for try await part in try await client.getParts() { #expect(try await part.value(Chunk.self) == Chunk(text: "a")) }
        #expect(server.requests.first?.headerFields[.accept] == "multipart/mixed")
    }

    // MARK: Modes

    @Test func theRequestDecides() async throws {
        let (client, server) = client(
            .json(#"{"text":"a"}"#),
            stream(Self.events),
            stream(Self.events),
            .json(#"{"text":"b"}"#)
        )
        let body = CompletionRequest(prompt: "p", stream: true)
        #expect(try await client.complete(body: body) == Completion(text: "a"))
        #expect(try await texts(client.streamCompletion(body: CompletionRequest(prompt: "p"))) == ["a", "b"])
        #expect(try await texts(client.streamAnyCompletion(body: body)) == ["a", "b"])
        guard case .json(let completion) = try await client.createCompletion(body: body) else { return #expect(Bool(false)) }
        #expect(completion == Completion(text: "b"))
        #expect(
            server.requests.map(\.text) == [
                #"{"prompt":"p","stream":false}"#, #"{"prompt":"p","stream":true}"#, #"{"prompt":"p","stream":true}"#,
                #"{"prompt":"p","stream":true}"#,
            ]
        )
        #expect(
            server.requests.map { $0.headerFields[.accept] } == [
                "application/json", "text/event-stream, application/json", "text/event-stream, application/json",
                "application/json, text/event-stream",
            ]
        )
    }

    @Test func aCollectedAnswerIsKept() async throws {
        let (client, _) = client(.json(#"{"text":"a"}"#))
        let (_, response) = try await client.withResponse { try await $0.createCompletion(body: CompletionRequest(prompt: "p")) }
        #expect(response.body == Array(#"{"text":"a"}"#.utf8))
    }
}
