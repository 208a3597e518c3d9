/// A limit on how long work may take.
struct Deadline {
    let duration: Duration

    init(_ duration: Duration) { self.duration = min(duration, .longestWait) }

    /// Runs `work`, and cancels it when the time is up.
    ///
    /// - Returns: What `work` returns; `nil` where it did not within the time.
    /// - Throws: What `work` throws, and `CancellationError` as soon as the task around it is cancelled.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: duration)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
