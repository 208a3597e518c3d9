/// How often the state of a long job is asked for, and for how long.
///
/// ```swift
/// let done = try await gladia.waitForPreRecorded(id: job.id, polling: .init(initial: .seconds(15), maximum: .seconds(60)))
/// ```
public struct Polling: Hashable, Sendable {
    /// The wait before the state is asked for the second time. The first time is at once.
    public var initial: Duration
    /// The longest wait. A server may ask for a longer one with `Retry-After`.
    public var maximum: Duration
    /// What each wait is multiplied by to be the next one.
    public var factor: Double
    /// The most time the job may take from the first question on; `nil`: any time. Then it is a `JobTimeoutError`. The last question is asked
    /// when the time is up, and has a second; one that is on its way by then is given up.
    public var deadline: Duration?
    /// How long the job may be unknown to the server (404) after it was started.
    public var appearance: Duration

    public init(
        initial: Duration = .seconds(2),
        maximum: Duration = .seconds(30),
        factor: Double = 1.5,
        deadline: Duration? = nil,
        appearance: Duration = .zero
    ) {
        self.initial = initial
        self.maximum = maximum
        self.factor = factor
        self.deadline = deadline
        self.appearance = appearance
    }

    /// What a question has at least, however late it is asked.
    static let shortestAnswer = Duration.seconds(1)

    /// The wait after `wait`.
    func wait(after wait: Duration?) -> Duration {
        guard let wait else { return initial.asWait(upTo: maximum) }
        return wait.grown(by: factor, upTo: maximum)
    }
}
