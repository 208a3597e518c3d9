/// What a server says of how many requests it still takes.
///
/// ```swift
/// let (repository, response) = try await github.withResponse { try await $0.repository(owner: "swiftlang", name: "swift") }
/// if response.rateLimit?.remaining == 0 { … }
/// ```
public struct RateLimit: Hashable, Sendable {
    /// How many requests it takes in a window of time.
    public var limit: Int?
    /// How many it takes until the window ends.
    public var remaining: Int?
    /// How long it is until the window ends: from when the response was made, where that has the field `Date`, from now otherwise.
    public var reset: Duration?

    public init(limit: Int? = nil, remaining: Int? = nil, reset: Duration? = nil) {
        self.limit = limit
        self.remaining = remaining
        self.reset = reset
    }
}

extension RawResponse {
    /// What the server says of how many requests it still takes; `nil` where it says nothing.
    ///
    /// Read are `RateLimit` with `RateLimit-Policy` and `RateLimit-Limit`, `RateLimit-Remaining`, `RateLimit-Reset`
    /// (draft-ietf-httpapi-ratelimit-headers, its newer and its older form), and the latter with `X-` before them. Of several limits it
    /// is the one with the fewest requests left.
    public var rateLimit: RateLimit? { RateLimitFields(headerFields, now: SystemTime.seconds).rateLimit }
}
