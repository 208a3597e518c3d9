import Foundation
import Testing

@testable import LatheRuntime

/// Calls whose answers are streams, through a client.
@Suite struct StreamCallTests {
    private func core(_ answers: TransportResponse...) -> ClientCore {
        let queue = AnswerQueue(answers)
        return ClientCore(server: "https://h", credentials: [], transport: ClosureTransport { _ in try await queue.next() })
    }

    private func answer(_ type: String, _ text: String, size: Int = 3, then error: (any Error)? = nil) -> TransportResponse {
        TransportResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: type]),
            body: HTTPBody(chunks: Array(text.utf8).pieces(of: size), then: error)
        )
    }

    private struct Broken: Error {}
    private let call = OperationCall("op", .get, "/stream")

    @Test(arguments: [1, 1000]) func givesWhatComesBeforeAnError(size: Int) async throws {
        let big = String(repeating: "x", count: 200)
        var core = self.core(
            answer("text/event-stream", "data: 1\n\ndata: 2\n\ndata: \(big)\n\ndata: 3\n\n", size: size),
            answer("application/jsonl", "1\n2\n\"\(big)\"\n3\n", size: size)
        )
        core.options.streams.maximumElementBytes = 100
        var events = try await core.events(of: call, at: 200, data: Int.self).makeAsyncIterator()
        #expect(try await events.next()?.data == 1)
        #expect(try await events.next()?.data == 2)
        await #expect(throws: ResponseDecodingError.self) { try await events.next() }
        #expect(try await events.next() == nil)
        var values = try await core.jsonLines(of: call, at: 200, value: Int.self).makeAsyncIterator()
        #expect(try await values.next() == 1)
        #expect(try await values.next() == 2)
        await #expect(throws: ResponseDecodingError.self) { try await values.next() }
        #expect(try await values.next() == nil)
    }

    @Test func goesOnAfterANumberThatMayBeCut() async throws {
        let core = self.core(answer("application/json-seq", "\u{1E}12\u{1E}34\n"))
        var values = try await core.jsonSequence(of: call, at: 200, value: Int.self).makeAsyncIterator()
        await #expect(throws: ResponseDecodingError.self) { try await values.next() }
        #expect(try await values.next() == 34)
        #expect(try await values.next() == nil)
    }

    @Test(arguments: ["text/plain\r\nX-Evil: 1", "text/plain\u{0}", " text/plain"])
    func refusesMediaTypesThatAreNoFieldValues(type: String) async {
        let core = self.core(answer("application/json", "1"))
        var upload = call
        upload.body(bytes: [1], contentType: type)
        let described = upload
        await #expect(throws: RequestError.self) { try await core.finish(described, at: 200) }
    }

    @Test func givesEventsWithTypedData() async throws {
        let core = core(
            answer("text/event-stream; charset=utf-8", "event: a\ndata: [1]\n\ndata: [2,3]\n\ndata: [DONE]\n\ndata: [4]\n\n")
        )
        var found: [ServerSentEvent<[Int]>] = []
        for try await event in try await core.events(of: call, at: 200, data: [Int].self, end: "[DONE]") { found.append(event) }
        #expect(found == [ServerSentEvent(name: "a", data: [1]), ServerSentEvent(data: [2, 3])])
    }

    @Test func givesEventsAsDescribedObjects() async throws {
        let text = "event: a\nid: 7\nretry: 20\ndata: {\"n\":1e2}\n\ndata: nonsense\n\ndata: 3\n\n"
        var events = try await core(answer("text/event-stream", text))
            .events(of: call, at: 200, item: JSONValue.self, dataIsJSON: true).makeAsyncIterator()
        #expect(try await events.next()?.data == ["event": "a", "id": "7", "retry": 20, "data": ["n": 100]])
        let error = await #expect(throws: ResponseDecodingError.self) { try await events.next() }
        #expect(error?.description.contains("the body is not what the document describes") == true)
        #expect(try await events.next()?.data == ["event": "message", "id": "7", "data": 3])
        #expect(try await events.next() == nil)
        var strings = try await core(answer("text/event-stream", "data: 3\n\n"))
            .events(of: call, at: 200, item: [String: String].self).makeAsyncIterator()
        #expect(try await strings.next()?.data == ["event": "message", "data": "3"])
    }

    @Test func givesLinesAndSequences() async throws {
        var lines: [Int] = []
        for try await value in try await core(answer("application/jsonl", "1\n2\n3")).jsonLines(
            of: call,
            at: 200,
            value: Int.self
        ) {
            lines.append(value)
        }
        #expect(lines == [1, 2, 3])
        var values = try await core(answer("application/json-seq", "\u{1E}1\n\u{1E}x\n\u{1E}3\n"))
            .jsonSequence(of: call, at: 200, value: Int.self).makeAsyncIterator()
        #expect(try await values.next() == 1)
        await #expect(throws: ResponseDecodingError.self) { try await values.next() }
        #expect(try await values.next() == 3)
        #expect(try await values.next() == nil)
        #expect(try await values.next() == nil)
    }

    @Test func sendsLinesAndSequences() async throws {
        let values = AsyncStream<[Int]> { continuation in
            for value in [[1], [2, 3]] { continuation.yield(value) }
            continuation.finish()
        }
        #expect(try await HTTPBody(jsonLines: values).text() == "[1]\n[2,3]\n")
        let numbers = AsyncStream<Double> { continuation in
            for value in [1, .nan] { continuation.yield(value) }
            continuation.finish()
        }
        var chunks = HTTPBody(jsonSequence: numbers).makeAsyncIterator()
        #expect(try await chunks.next() == Array("\u{1E}1\n".utf8))
        await #expect(throws: JSONError.self) { try await chunks.next() }
    }

    @Test func saysWhereAStreamBroke() async throws {
        var events = try await core(answer("text/event-stream", "data: 1\n\ndata", then: Broken()))
            .events(of: call, at: 200).makeAsyncIterator()
        #expect(try await events.next()?.data == "1")
        let error = await #expect(throws: TransportError.self) { try await events.next() }
        #expect(
            error?.description.hasPrefix("op (GET /stream): 200, and the rest of the response did not come: Broken()") == true
        )
        #expect(try await events.next() == nil)
        let body = try await core(answer("a/b", "abc", then: Broken())).stream(of: call, at: 200)
        await #expect(throws: TransportError.self) { try await body.collect(upTo: 100) }
    }

    @Test func refusesAnotherContentType() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            _ = try await core(answer("application/json", "{}")).events(of: call, at: 200)
        }
        #expect(
            error?.description == "op (GET /stream): status 200, but the body is application/json instead of text/event-stream."
        )
    }

    @Test func refusesLinesOfAnotherContentType() async throws {
        await #expect(throws: ResponseDecodingError.self) {
            _ = try await core(answer("text/html", "<p>")).jsonLines(of: call, at: 200, value: Int.self)
        }
        let stream = try await core(answer("application/x-ndjson", "1"))
            .jsonLines(of: call, at: 200, value: Int.self, contentType: "application/x-ndjson")
        for try await value in stream { #expect(value == 1) }
    }

    @Test func throwsDocumentedFailures() async throws {
        var call = call
        call.failure(409, Problem.self)
        let core = core(.json(#"{"message":"m"}"#, status: .conflict))
        let failure = await #expect(throws: ResponseError<Problem>.self) { _ = try await core.stream(of: call, at: 200) }
        #expect(failure?.body.message == "m")
        await #expect(throws: UndocumentedStatusError.self) {
            _ = try await self.core(.json("x", status: .notImplemented)).events(of: call, at: 200)
        }
    }

    @Test func limitsElements() async throws {
        var core = core(answer("text/event-stream", "data: \(String(repeating: "x", count: 100))\n\n"))
        core.options.streams.maximumElementBytes = 50
        var events = try await core.events(of: call, at: 200).makeAsyncIterator()
        let error = await #expect(throws: ResponseDecodingError.self) { try await events.next() }
        #expect(
            error?.description
                == "op (GET /stream): status 200, but an element of the stream has more than the 50 bytes allowed."
        )
        #expect(try await events.next() == nil)
    }

    @Test func endsTheTransferWhenTheTaskIsCancelled() async throws {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        let (ended, signal) = AsyncStream<Void>.makeStream()
        continuation.onTermination = { _ in signal.yield() }
        continuation.yield(Array("data: 1\n\n".utf8))
        let response = TransportResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream"]),
            body: HTTPBody(stream)
        )
        let core = core(response)
        let (started, start) = AsyncStream<Void>.makeStream()
        let task = Task {
            for try await _ in try await core.events(of: call, at: 200) { start.yield() }
        }
        for await _ in started { break }
        task.cancel()
        for await _ in ended { break }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func endsTheTransferWhenTheLoopIsLeft() async throws {
        let (ended, signal) = AsyncStream<Void>.makeStream()
        @Sendable func answer() -> TransportResponse {
            let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
            continuation.onTermination = { _ in signal.yield() }
            continuation.yield(Array("1\n".utf8))
            return TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(stream))
        }
        let core = ClientCore(server: "https://h", credentials: [], transport: ClosureTransport { _ in answer() })
        for try await value in try await core.jsonLines(of: call, at: 200, value: Int.self) {
            #expect(value == 1)
            break
        }
        for await _ in ended { break }
    }

    @Test func givesTheTimeoutToTheHeadOnly() async throws {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        var core = core(TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(stream)))
        core.options.timeout = .milliseconds(20)
        let body = try await core.stream(of: call, at: 200)
        try await Task.sleep(for: .milliseconds(60))
        continuation.yield([1])
        continuation.finish()
        #expect(try await body.collect(upTo: 1) == [1])
    }

    @Test func allowsOnlySoMuchSilence() async throws {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        let (ended, signal) = AsyncStream<Void>.makeStream()
        continuation.onTermination = { _ in signal.yield() }
        var core = core(TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(stream)))
        core.options.streams.maximumSilence = .milliseconds(100)
        continuation.yield(Array("1\n".utf8))
        var values = try await core.jsonLines(of: call, at: 200, value: Int.self).makeAsyncIterator()
        #expect(try await values.next() == 1)
        continuation.yield(Array("2\n".utf8))
        #expect(try await values.next() == 2)
        let error = await #expect(throws: TransportError.self) { try await values.next() }
        #expect(error?.underlying as? CallTimeout == CallTimeout(limit: .milliseconds(100)))
        for await _ in ended { break }
        #expect(try await values.next() == nil)
    }

    @Test func givesPartsOfAResponse() async throws {
        let text = "--b\r\nContent-Type: application/json\r\n\r\n{}\r\n--b\r\n\r\ny\r\n--b--"
        var found: [String] = []
        for try await part in try await core(answer("multipart/mixed; boundary=\"b\"", text)).parts(of: call, at: 200) {
            found.append("\(part.contentType?.essence ?? "-") \(try await part.body.text())")
        }
        #expect(found == ["application/json {}", "- y"])
        let error = await #expect(throws: ResponseDecodingError.self) {
            for try await _ in try await core(answer("multipart/mixed; boundary=b", "--b\r\n")).parts(of: call, at: 200) {}
        }
        #expect(error?.description == "op (GET /stream): status 200, but the multipart body ends before its last boundary.")
        await #expect(throws: ResponseDecodingError.self) {
            _ = try await core(answer("text/plain", "")).parts(of: call, at: 200)
        }
    }
}

/// Gives each answer once.
actor AnswerQueue {
    struct Empty: Error {}
    private var answers: [TransportResponse]
    init(_ answers: [TransportResponse]) { self.answers = answers }
    func next() throws -> TransportResponse {
        guard !answers.isEmpty else { throw Empty() }
        return answers.removeFirst()
    }
}
