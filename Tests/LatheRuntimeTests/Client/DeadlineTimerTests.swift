import Testing

@testable import LatheRuntime

@Suite struct DeadlineTimerTests {
    /// What was cancelled, in order.
    private final class Cancelled: Sendable {
        private let names = Locked([String]())
        var all: [String] { names.withLock { $0 } }
        func add(_ name: String) { names.withLock { $0.append(name) } }
        func wait(for count: Int) async throws {
            for _ in 0..<2_000 where all.count < count { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    @Test func cancelsInTheOrderOfDeadlines() async throws {
        let timer = DeadlineTimer()
        let cancelled = Cancelled()
        let now = ContinuousClock.now
        // The second is earlier than what the timer sleeps for, the third is not.
        _ = timer.add(now + .milliseconds(200)) { cancelled.add("later") }
        _ = timer.add(now + .milliseconds(20)) { cancelled.add("soon") }
        _ = timer.add(now + .milliseconds(400)) { cancelled.add("last") }
        try await cancelled.wait(for: 3)
        #expect(cancelled.all == ["soon", "later", "last"])
        #expect(ContinuousClock.now >= now + .milliseconds(400))
    }

    @Test func leavesAloneWhatWasRemoved() async throws {
        let timer = DeadlineTimer()
        let cancelled = Cancelled()
        let now = ContinuousClock.now
        let first = timer.add(now + .seconds(3600)) { cancelled.add("first") }
        let second = timer.add(now + .milliseconds(20)) { cancelled.add("second") }
        #expect(timer.remove(first))
        try await cancelled.wait(for: 1)
        #expect(cancelled.all == ["second"])
        #expect(!timer.remove(second))
    }

    @Test func whatCancelledWorkEndsWithIsNoAnswer() async throws {
        struct Broken: Error {}
        let part = try await Deadline(.milliseconds(20)).run {
            try? await Task.sleep(for: .seconds(3600))
            return "a part"
        }
        #expect(part == nil)
        let failure: String? = try await Deadline(.milliseconds(20)).run {
            try? await Task.sleep(for: .seconds(3600))
            throw Broken()
        }
        #expect(failure == nil)
        await #expect(throws: Broken.self) { try await Deadline(.seconds(3600)).run { throw Broken() } }
    }

    @Test func goesOnAfterNothingWasLeft() async throws {
        let timer = DeadlineTimer()
        let cancelled = Cancelled()
        for round in 1...3 {
            _ = timer.add(.now + .milliseconds(10)) { cancelled.add("\(round)") }
            try await cancelled.wait(for: round)
        }
        #expect(cancelled.all == ["1", "2", "3"])
    }

    @Test func aThousandCallsAtOnceEndInTime() async throws {
        let start = ContinuousClock.now
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<1_000 {
                group.addTask {
                    // Every other one would never end.
                    let value = try await Deadline(.milliseconds(300)).run {
                        if index.isMultiple(of: 2) { try await Task.sleep(for: .seconds(3600)) }
                        return index
                    }
                    return (value == nil) == index.isMultiple(of: 2)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 1_000 && results.allSatisfy { $0 })
        #expect(ContinuousClock.now - start >= .milliseconds(300))
    }

    @Test func theTaskOfTheCallerGivesItsLocalsAndItsCancellation() async throws {
        enum Local { @TaskLocal static var name = "none" }
        let seen = try await Local.$name.withValue("caller") {
            try await Deadline(.seconds(60)).run { Local.name }
        }
        #expect(seen == "caller")
        let task = Task {
            try await Deadline(.seconds(60)).run { try await Task.sleep(for: .seconds(3600)) }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
