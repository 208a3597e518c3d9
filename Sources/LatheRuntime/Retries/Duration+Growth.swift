extension Duration {
    /// The longest that anything waits: 34 years. Clocks trap where a 64-bit count of nanoseconds overflows.
    static let longestWait = Duration.seconds(1 << 30)

    /// The first of a row of waits: what is asked for, as far as it is a wait.
    func asWait(upTo maximum: Duration) -> Duration { min(max(self, .zero), maximum, .longestWait) }

    /// The wait after this one: `factor` times as long, but never shorter, and at most `maximum`.
    func grown(by factor: Double, upTo maximum: Duration) -> Duration {
        let maximum = min(maximum, .longestWait)
        guard factor > 1, self > .zero else { return min(self, maximum) }
        // Multiplying traps where the product is too large for a duration.
        return maximum / self > factor ? self * factor : maximum
    }
}
