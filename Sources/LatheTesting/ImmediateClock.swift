import LatheRuntime

/// A clock on which no one waits: whoever sleeps wakes at once, and the time has moved on. For tests of retries, jobs and streams.
///
/// ```swift
/// let clock = ImmediateClock()
/// let client = GladiaClient(…).with { $0.clock = clock }
/// _ = try await client.waitForPreRecorded(id: "j_1")
/// #expect(clock.waits == [.seconds(15), .seconds(30)])
/// ```
public final class ImmediateClock: Clock, Sendable {
    /// A time on the clock.
    public struct Instant: InstantProtocol {
        /// The time since the clock was made.
        public let offset: Duration

        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        public static func < (a: Instant, b: Instant) -> Bool { a.offset < b.offset }
    }

    private struct State {
        var now = Instant(offset: .zero)
        var waits: [Duration] = []
    }

    private let state = Locked(State())

    public init() {}

    public var now: Instant { state.withLock { $0.now } }
    public var minimumResolution: Duration { .zero }

    /// What was waited for, in order.
    public var waits: [Duration] { state.withLock { $0.waits } }

    /// Lets time pass.
    public func advance(by duration: Duration) {
        state.withLock { $0.now = $0.now.advanced(by: duration) }
    }

    /// Moves the time on to `deadline`.
    ///
    /// - Throws: `CancellationError` when the task was cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.waits.append(state.now.duration(to: deadline))
            state.now = max(state.now, deadline)
        }
        await Task.yield()
    }
}
