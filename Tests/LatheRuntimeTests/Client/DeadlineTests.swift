import LatheRuntime
import Testing

@Suite struct DeadlineTests {
    @Test func coversTheWaitForAResponse() async throws {
        let transport = ClosureTransport { _ in
            try await Task.sleep(for: .seconds(60))
            return .json("1")
        }
        let client = ShelfClient(transport: transport).with { $0.timeout = .milliseconds(50) }
        let error = await #expect(throws: TransportError.self) { try await client.getBook(id: "1") }
        #expect(error?.underlying as? CallTimeout == CallTimeout(limit: .milliseconds(50)))
        #expect(error?.description == "getBook (GET /api/v1/books/1): no response: not finished within 0.05 seconds")
    }

    @Test func coversTheBody() async throws {
        let transport = ClosureTransport { _ in
            TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(AsyncStream<[UInt8]> { $0.yield([0x31]) }))
        }
        let client = ShelfClient(transport: transport).with { $0.timeout = .milliseconds(50) }
        let error = await #expect(throws: TransportError.self) { try await client.getBook(id: "1") }
        #expect(error?.underlying is CallTimeout)
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(60), nil]) func allowsAnyTime(timeout: Duration?) async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(#"{"id":"1"}"#))).with { $0.timeout = timeout }
        #expect(try await client.getBook(id: "1").id == "1")
    }

    @Test(arguments: [Duration.zero, .seconds(-1)]) func allowsNoTime(timeout: Duration) async throws {
        let transport = ClosureTransport { _ in
            try await Task.sleep(for: .seconds(60))
            return .json("1")
        }
        let client = ShelfClient(transport: transport).with { $0.timeout = timeout }
        let error = await #expect(throws: TransportError.self) { try await client.getBook(id: "1") }
        #expect(error?.underlying as? CallTimeout == CallTimeout(limit: timeout))
    }

    @Test(arguments: [Duration.seconds(60), nil]) func leavesCancellationAsItIs(timeout: Duration?) async throws {
        let transport = ClosureTransport { _ in
            try await Task.sleep(for: .seconds(60))
            return .json("1")
        }
        let client = ShelfClient(transport: transport).with { $0.timeout = timeout }
        let task = Task { try await client.getBook(id: "1") }
        while await transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test(arguments: [Duration.seconds(60), nil]) func sendsNothingOnceCancelled(timeout: Duration?) async throws {
        let transport = ClosureTransport(.json(#"{"id":"1"}"#))
        let client = ShelfClient(transport: transport).with { $0.timeout = timeout }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.getBook(id: "1")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await transport.requests.isEmpty)
    }

    @Test func recognisesCancellationInOtherWords() async throws {
        struct Stopped: Error {}
        let transport = ClosureTransport { _ in
            try? await Task.sleep(for: .seconds(60))
            throw Stopped()
        }
        let client = ShelfClient(transport: transport).with { $0.timeout = nil }
        let task = Task { try await client.getBook(id: "1") }
        while await transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
