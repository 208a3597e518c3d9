/// Time that has passed on any clock.
struct Stopwatch {
    private let read: () -> Duration

    /// Starts now.
    init(_ clock: any Clock<Duration>) { self = Self.started(clock) }

    private init(read: @escaping () -> Duration) { self.read = read }

    private static func started<C: Clock>(_ clock: C) -> Stopwatch where C.Duration == Duration {
        let start = clock.now
        return Stopwatch { start.duration(to: clock.now) }
    }

    /// The time since it was started.
    var elapsed: Duration { read() }
}
