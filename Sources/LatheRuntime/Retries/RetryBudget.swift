/// Keeps retries from making an outage worse: a number of tokens that calls share.
///
/// A retry takes a token, and where there is none, the call fails with what it has. A success at the first attempt gives a part of a token
/// back. So while most calls succeed every failure is retried, and while most fail hardly any is.
public final class RetryBudget: Sendable {
    /// The most tokens there are.
    public let capacity: Double
    /// What a success gives back.
    public let refill: Double
    private let left: Locked<Double>

    /// How many tokens are left.
    public var tokens: Double { left.withLock { $0 } }

    public init(capacity: Double = 20, refill: Double = 0.2) {
        self.capacity = capacity
        self.refill = refill
        left = Locked(capacity)
    }

    /// Takes a token.
    ///
    /// - Returns: Whether there was one.
    func take() -> Bool {
        left.withLock { tokens in
            guard tokens >= 1 else { return false }
            tokens -= 1
            return true
        }
    }

    /// Gives back a part of a token.
    func refund() {
        left.withLock { [capacity, refill] tokens in tokens = min(capacity, tokens + refill) }
    }
}
