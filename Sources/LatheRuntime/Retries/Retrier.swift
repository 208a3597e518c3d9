/// Makes an attempt after another until one is good, or none is left.
struct Retrier: Sendable {
    let policy: RetryPolicy
    let clock: any Clock<Duration>
    let request: TransportRequest
    let successes: [StatusPattern]
    /// Whether the request has a key by which the server knows that it has seen it.
    let hasIdempotencyKey: Bool
    /// The most time all attempts may take.
    let limit: Duration?

    /// - Parameters:
    ///   - head: The head of the response in what an attempt gives.
    ///   - attempt: Makes one attempt, which has this number, from 1.
    /// - Returns: What the last attempt gave.
    /// - Throws: What the last attempt threw.
    func run<Value: Sendable>(
        head: @Sendable (Value) -> HTTPResponse,
        attempt: @Sendable (Int) async throws -> Value
    ) async throws -> Value {
        var number = 1
        let stopwatch = Stopwatch(ContinuousClock())
        while true {
            let wait: Duration
            do {
                let value = try await attempt(number)
                let response = head(value)
                guard isWorthAnother(response.status.code) else {
                    if number == 1, !hasFailed(response.status.code) { policy.budget?.refund() }
                    return value
                }
                guard let pause = pause(after: number, response), isInTime(pause, stopwatch), mayGoOn(after: number) else {
                    return value
                }
                wait = pause
            } catch let error as TransportError {
                wait = policy.backoff.wait(after: number)
                guard isWorthAnother(error), isInTime(wait, stopwatch), mayGoOn(after: number) else { throw error }
            }
            try await clock.sleep(for: wait)
            number += 1
        }
    }

    /// Whether there is an attempt to be made after a wait. Where there is not, what is known is said at once.
    private func isInTime(_ wait: Duration, _ stopwatch: Stopwatch) -> Bool {
        limit.map { stopwatch.elapsed + wait < $0 } ?? true
    }

    private func mayGoOn(after number: Int) -> Bool {
        guard number < policy.attempts, request.body?.iterations != .once else { return false }
        return policy.budget?.take() ?? true
    }

    private func hasFailed(_ code: Int) -> Bool {
        policy.statuses.contains(code) && !successes.contains { $0.specificity(for: code) != nil }
    }

    private func isWorthAnother(_ code: Int) -> Bool {
        // With 429 the server says that it has not done what was asked.
        hasFailed(code) && (code == 429 || isHarmless)
    }

    private func isWorthAnother(_ error: TransportError) -> Bool {
        (error.underlying as? any UnsentRequest)?.isUnsent == true || isHarmless
    }

    private var isHarmless: Bool { hasIdempotencyKey || policy.methods.contains(request.head.method) }

    /// - Returns: `nil` where the server asks for more patience than there is.
    private func pause(after number: Int, _ response: HTTPResponse) -> Duration? {
        let usual = policy.backoff.wait(after: number)
        guard
            let asked = RetryAfter(response.headerFields, now: SystemTime.seconds)?.duration
                ?? reset(response).map({ max($0, usual) })
        else { return usual }
        return asked <= policy.maximumRetryAfter ? asked : nil
    }

    /// How long it is until the server takes requests again, where it took none because there were too many.
    private func reset(_ response: HTTPResponse) -> Duration? {
        guard response.status == .tooManyRequests,
            let limit = RateLimitFields(response.headerFields, now: SystemTime.seconds).rateLimit,
            // Where some are left, it was another limit.
            limit.remaining ?? 0 == 0
        else { return nil }
        return limit.reset
    }
}
