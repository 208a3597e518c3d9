/// Time that has passed on any clock.
package struct Stopwatch: Sendable {
    private let read: @Sendable () -> Duration

    /// Starts now.
    package init(_ clock: any Clock<Duration>) { self = Self.started(clock) }

    private init(read: @escaping @Sendable () -> Duration) { self.read = read }

    private static func started<C: Clock>(_ clock: C) -> Stopwatch where C.Duration == Duration {
        let start = clock.now
        return Stopwatch { start.duration(to: clock.now) }
    }

    /// The time since it was started.
    package var elapsed: Duration { read() }
}
