/// Lets a number of requests be on their way at once; others wait in the order they came.
///
/// ```swift
/// let gentle = github.with { $0.concurrency = ConcurrencyLimit(4) }
/// ```
public actor ConcurrencyLimit {
    /// How many requests may be on their way at once.
    public nonisolated let limit: Int
    private var running = 0
    private var nextNumber = 0
    private var waiting: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []

    /// - Parameter limit: At least 1.
    public init(_ limit: Int) { self.limit = max(1, limit) }

    /// Does `work` when it is its turn.
    ///
    /// - Throws: What `work` throws; `CancellationError` where the task is cancelled while it waits.
    nonisolated func run<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
        try await enter()
        do {
            let value = try await work()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async throws {
        try Task.checkCancellation()
        guard running >= limit else {
            running += 1
            return
        }
        let number = nextNumber
        nextNumber += 1
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                // The handler below may have run before there was anything to take away.
                if Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    waiting.append((number, continuation))
                }
            }
        } onCancel: {
            Task { await self.abandon(number) }
        }
    }

    private func leave() {
        // The place goes to the next one without becoming free in between.
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().continuation.resume() }
    }

    private func abandon(_ number: Int) {
        guard let place = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: place).continuation.resume(throwing: CancellationError())
    }
}
