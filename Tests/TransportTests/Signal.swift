import Foundation

/// Something that happens on one side of a test and is waited for on the other, by a thread or a task.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func give() {
        semaphore.signal()
        continuation.yield()
    }

    /// For threads: whether it was given before the time is up.
    @discardableResult
    func block(seconds: Double = 5) -> Bool { semaphore.wait(timeout: .now() + seconds) == .success }

    /// For tasks: whether it was given before the time is up.
    @discardableResult
    func wait(seconds: Double = 5) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask { [stream] in
                for await _ in stream { return true }
                return false
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }
}
