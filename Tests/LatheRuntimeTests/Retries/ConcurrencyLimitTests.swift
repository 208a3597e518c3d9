import Testing

@testable import LatheRuntime

@Suite struct ConcurrencyLimitTests {
    private actor Gauge {
        private(set) var most = 0
        private var now = 0
        func enter() {
            now += 1
            most = max(most, now)
        }
        func leave() { now -= 1 }
    }

    @Test func noMoreThanItsLimitAtOnce() async throws {
        let limit = ConcurrencyLimit(3)
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await limit.run {
                        await gauge.enter()
                        for _ in 0..<5 { await Task.yield() }
                        await gauge.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await gauge.most == 3)
    }

    @Test func cancellationGivesUpThePlaceInTheQueue() async throws {
        let limit = ConcurrencyLimit(1)
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let first = Task { try await limit.run { for await _ in stream { break } } }
        await Task.yield()
        let second = Task { try await limit.run { 2 } }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        continuation.yield()
        try await first.value
        #expect(try await limit.run { 3 } == 3)
    }

    /// Whoever gives up, whenever: nobody takes a place along.
    @Test func noPlaceIsLost() async throws {
        let limit = ConcurrencyLimit(2)
        for round in 0..<200 {
            let tasks = (0..<6).map { number in
                Task { try? await limit.run { for _ in 0..<number { await Task.yield() } } }
            }
            for _ in 0..<(round % 7) { await Task.yield() }
            for task in tasks where round.isMultiple(of: 2) { task.cancel() }
            for task in tasks { await task.value }
        }
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    try await limit.run {
                        await gauge.enter()
                        while await gauge.most < 2 { await Task.yield() }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await gauge.most == 2)
    }

    @Test func aStreamThatNobodyReadsHoldsNoPlace() async throws {
        let transport = ClosureTransport { _ in
            TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(chunks: [[1], [2]]))
        }
        var core = ClientCore(server: "https://h", credentials: [], transport: transport)
        core.options.concurrency = ConcurrencyLimit(1)
        for _ in 0..<3 { _ = try await core.stream(of: OperationCall("read", .get, "/"), at: 200) }
        #expect(await transport.requests.count == 3)
    }

    @Test func theFirstToComeIsTheFirstToGo() async throws {
        let limit = ConcurrencyLimit(1)
        let journal = Journal()
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let first = Task { try await limit.run { for await _ in stream { break } } }
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<5 {
            for _ in 0..<20 { await Task.yield() }
            tasks.append(Task { try await limit.run { await journal.add("\(number)") } })
        }
        for _ in 0..<20 { await Task.yield() }
        continuation.yield()
        try await first.value
        for task in tasks { try await task.value }
        #expect(await journal.lines == ["0", "1", "2", "3", "4"])
    }
}
