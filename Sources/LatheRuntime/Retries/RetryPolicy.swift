/// Whether a call that failed is made again, when, and how often.
///
/// ```swift
/// let patient = studio.with { $0.retries.attempts = 5 }
/// let once = studio.with { $0.retries = .none }
/// ```
///
/// A request is only sent again where that cannot do harm: its method is idempotent (RFC 9110 §9.2.2), or it has an idempotency key, or
/// the server cannot have acted on it (429, or no connection was made). A body that can be read only once is never sent again.
public struct RetryPolicy: Sendable {
    /// How often a request is sent in all, the first time included.
    public var attempts: Int
    /// The statuses after which it is sent again. One that the document describes as a success is none of them.
    public var statuses: Set<Int> = [408, 429, 500, 502, 503, 504]
    /// The methods whose requests can be sent again without harm.
    public var methods = RetryPolicy.idempotentMethods
    /// When the next attempt is made, where the server does not say.
    public var backoff = Backoff()
    /// The longest wait that a server may ask for with `Retry-After` or, after 429, with the end of its rate limit. Where it asks for more,
    /// its answer is the call's.
    public var maximumRetryAfter = Duration.seconds(60)
    /// How many retries all calls together may make; `nil`: any number. Copies of a policy share it.
    public var budget: RetryBudget?

    /// - Parameter attempts: How often a request is sent in all, the first time included.
    public init(attempts: Int = 3) {
        self.attempts = attempts
        budget = RetryBudget()
    }

    /// What may be asked several times with the same effect as once (RFC 9110 §9.2.2).
    static let idempotentMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace, .put, .delete]

    /// Every request is sent once.
    public static var none: RetryPolicy { RetryPolicy(attempts: 1) }
}
