/// A call took longer than `ClientOptions.timeout`.
public struct CallTimeout: Error, Hashable, Sendable, CustomStringConvertible {
    /// The most time the call was allowed to take.
    public let limit: Duration

    public init(limit: Duration) { self.limit = limit }

    public var description: String { "not finished within \(limit)" }
}
