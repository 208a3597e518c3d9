/// How bodies are read that come bit by bit: streams of events and values, multipart responses, files.
public struct StreamOptions: Sendable {
    /// The longest that may pass without a byte; `nil`, the default: any time. Then it is a `TransportError` with a `CallTimeout`. Servers
    /// that send events rarely send comments in between.
    public var maximumSilence: Duration?
    /// The most bytes an event or a value may have.
    public var maximumElementBytes = 16 << 20
    /// Whether a stream of server-sent events comes back after a break, and when; `nil`, the default: never.
    public var reconnection: Reconnection?
    /// What waits between connections. Tests give one that does not.
    public var clock: any Clock<Duration> = ContinuousClock()

    public init() {}
}

/// When a stream of server-sent events is asked for again after a break ("Server-sent events" of HTML, §9.2.3).
///
/// Only ask for it where a new request goes on with the old stream: where the server numbers its events and heeds `Last-Event-ID`. An
/// answer to a question, like a completion of a language model, would begin anew.
public struct Reconnection: Hashable, Sendable {
    /// How long to wait before the first attempt, until the server says otherwise (`retry:`). It doubles with every attempt in a row.
    public var delay: Duration
    /// The longest wait.
    public var maximumDelay: Duration
    /// How many attempts in a row may bring no event; then the last error is thrown, or the stream ends where there was none.
    public var attempts: Int

    public init(delay: Duration = .seconds(3), maximumDelay: Duration = .seconds(60), attempts: Int = 5) {
        self.delay = delay
        self.maximumDelay = maximumDelay
        self.attempts = attempts
    }

    /// A server cannot ask for less.
    private static let shortestServerDelay = Duration.milliseconds(100)

    /// How long to wait before attempt `number`, from 1, where the server asked for `server`.
    func wait(beforeAttempt number: Int, server: Duration?) -> Duration {
        // A server that sends `retry: 0` and closes would be asked without a pause.
        let first = min(server.map { max($0, min(delay, Self.shortestServerDelay)) } ?? delay, maximumDelay)
        // 30 doublings of a millisecond are twelve days.
        return min(first * (1 << min(max(0, number - 1), 30)), maximumDelay)
    }
}
