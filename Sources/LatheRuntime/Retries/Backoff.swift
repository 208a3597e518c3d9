/// How the time between attempts grows.
public struct Backoff: Hashable, Sendable {
    /// How much of a wait is left to chance, so that clients that failed together do not come back together.
    public enum Jitter: Hashable, Sendable {
        /// None: for tests.
        case none
        /// Any time up to the wait.
        case full
        /// Half of the wait, and any time up to the other half.
        case half
    }

    /// The wait before the second attempt.
    public var initial: Duration
    /// The longest wait.
    public var maximum: Duration
    /// What each wait is multiplied by to be the next one.
    public var factor: Double
    public var jitter: Jitter

    public init(
        initial: Duration = .milliseconds(500),
        maximum: Duration = .seconds(8),
        factor: Double = 2,
        jitter: Jitter = .half
    ) {
        self.initial = initial
        self.maximum = maximum
        self.factor = factor
        self.jitter = jitter
    }

    /// How long to wait after attempt `number`, from 1.
    func wait(after number: Int) -> Duration {
        var generator = SystemRandomNumberGenerator()
        return wait(after: number, using: &generator)
    }

    func wait(after number: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        var wait = initial.asWait(upTo: maximum)
        for _ in 1..<max(1, min(number, 64)) { wait = wait.grown(by: factor, upTo: maximum) }
        return switch jitter {
        case .none: wait
        case .full: wait * Double.random(in: 0...1, using: &generator)
        case .half: wait * Double.random(in: 0.5...1, using: &generator)
        }
    }
}
