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
}
