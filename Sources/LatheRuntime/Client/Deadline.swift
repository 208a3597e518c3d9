/// A limit on how long work may take.
struct Deadline {
    let duration: Duration

    init(_ duration: Duration) { self.duration = min(duration, .longestWait) }

    /// Runs `work`, and cancels it when the time is up.
    ///
    /// - Returns: What `work` returns; `nil` where it did not within the time.
    /// - Throws: What `work` throws, and `CancellationError` where the task around it was cancelled.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value? {
        // A task that is made here begins before it can be told that it is cancelled.
        try Task.checkCancellation()
        let end = ContinuousClock.now + duration
        // Whether the work was in time is known where it ends: this task may have to wait before it goes on.
        let task: Task<Value?, any Error> = Self.start {
            do {
                let value = try await work()
                // Work that was cancelled may end with a part of what it should have had.
                return Task.isCancelled ? nil : value
            } catch {
                if Task.isCancelled { return nil }
                throw error
            }
        }
        return try await withTaskCancellationHandler {
            let number = DeadlineTimer.shared.add(end) { task.cancel() }
            let result = await task.result
            DeadlineTimer.shared.remove(number)
            try Task.checkCancellation()
            return try result.get()
        } onCancel: {
            task.cancel()
        }
    }

    /// Begins on this thread where the system can: another would have to be woken.
    private static func start<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) -> Task<Value, any Error> {
        guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) else { return Task(operation: work) }
        return Task.immediate(operation: work)
    }
}
