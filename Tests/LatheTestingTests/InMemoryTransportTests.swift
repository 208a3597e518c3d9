import LatheRuntime
import LatheTesting
import Testing

@Suite struct InMemoryTransportTests {
    private struct Broken: Error {}

    private func core(_ transport: any ClientTransport) -> ClientCore {
        ClientCore(server: "https://h/api", credentials: [], transport: transport)
    }

    private func call(_ body: HTTPBody? = nil, _ method: HTTPRequest.Method = .post) -> OperationCall {
        var call = OperationCall("op", method, "/things")
        call.body(body)
        return call
    }

    @Test func recordsWhatWasAsked() async throws {
        let transport = InMemoryTransport { _ in .json("[1]") }
        var call = OperationCall("op", .put, "/things/{id}")
        call.path("id", "a/b")
        call.query("q", "x y+é")
        call.query("l", ["1", ""])
        call.header("X-A", 1)
        call.body(json: ["k": 2])
        #expect(try await core(transport).value(of: call, at: 200) == [1])
        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        #expect(request.method == .put)
        #expect(request.path == "/api/things/a%2Fb")
        #expect(request.query == [QueryItem("q", "x y+é"), QueryItem("l", "1"), QueryItem("l", "")])
        #expect(request.headerFields[.contentType] == "application/json")
        #expect(request.text == #"{"k":2}"#)
        #expect(try request.json() == ["k": 2])
        #expect(request.isComplete)
        #expect(request.bodyLength == .known(7))
        #expect(request.timeout == .seconds(60))
        transport.forgetRequests()
        #expect(transport.requests.isEmpty)
    }

    @Test func recordsThatThereIsNoBody() async throws {
        let transport = InMemoryTransport { request in
            #expect(!request.hasBody)
            return .status(.noContent)
        }
        try await core(transport).finish(call(nil, .get), at: 204)
        #expect(transport.requests.first?.body == nil)
        #expect(transport.requests.first?.text == "")
    }

    @Test func givesAnswersInOrder() async throws {
        let transport = InMemoryTransport(answers: [try .json(1), .text("two"), .content(HTTPBody([3]), type: "a/b")])
        #expect(try await core(transport).value(of: call(), at: 200) == 1)
        #expect(try await core(transport).text(of: call(), at: 200) == "two")
        #expect(try await core(transport).bytes(of: call(), at: 200) == [3])
        let error = await #expect(throws: TransportError.self) { try await core(transport).finish(call(), at: 200) }
        #expect(error?.underlying as? NoAnswer == NoAnswer(request: "POST /api/things"))
    }

    @Test func streamsBothWays() async throws {
        let (source, feed) = AsyncStream<[UInt8]>.makeStream()
        let transport = InMemoryTransport { request in
            InMemoryResponse(body: HTTPBody(Doubled(body: request.body)))
        }
        let body = try await core(transport).stream(of: call(HTTPBody(source)), at: 200)
        var chunks = body.makeAsyncIterator()
        for number: UInt8 in 1...3 {
            feed.yield([number])
            #expect(try await chunks.next() == [number * 2])
            #expect(transport.requests.first?.body == Array(1...number))
            #expect(transport.requests.first?.isComplete == false)
        }
        feed.finish()
        #expect(try await chunks.next() == nil)
        #expect(transport.requests.first?.isComplete == true)
    }

    @Test func passesOnWhatABodyThrows() async throws {
        let stream = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: Broken()) }
        let error = await #expect(throws: TransportError.self) {
            try await core(InMemoryTransport { _ in .status(.ok) }).finish(call(HTTPBody(stream)), at: 200)
        }
        #expect(error?.underlying is Broken)
    }

    @Test(arguments: [1, 2, 100]) func splitsAnswers(size: Int) async throws {
        let transport = InMemoryTransport { _ in
            InMemoryResponse.content(HTTPBody("data: 1\n\ndata: 2\n\n"), type: "text/event-stream").split(every: size)
        }
        var data: [Int] = []
        for try await event in try await core(transport).events(of: call(), at: 200, data: Int.self) { data.append(event.data) }
        #expect(data == [1, 2])
    }

    @Test func breaksAnswersOff() async throws {
        let transport = InMemoryTransport { _ in .json("[1").breaking(with: Broken()) }
        let error = await #expect(throws: TransportError.self) { try await core(transport).finish(call(), at: 200) }
        #expect(error?.response?.body == Array("[1".utf8))
    }

    @Test func sendsEvents() async throws {
        let transport = InMemoryTransport { _ in .events("data: a\n", "\ndata: b\n\n") }
        var data: [String] = []
        for try await event in try await core(transport).events(of: call(), at: 200) { data.append(event.data) }
        #expect(data == ["a", "b"])
    }

    /// The chunks of a body, every byte doubled.
    private struct Doubled: AsyncSequence, Sendable {
        let body: HTTPBody

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(iterator: body.makeAsyncIterator()) }

        struct AsyncIterator: AsyncIteratorProtocol {
            var iterator: HTTPBody.AsyncIterator
            mutating func next() async throws -> [UInt8]? { try await iterator.next()?.map { $0 &* 2 } }
        }
    }
}
