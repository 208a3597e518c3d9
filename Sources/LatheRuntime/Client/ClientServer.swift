/// A server that a generated client can talk to. A string literal is one by its URL.
public protocol ClientServer: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The absolute URL that paths are appended to: `https://api.example.com/v1`.
    var url: String { get }

    /// - Parameter url: The absolute URL that paths are appended to. It is checked when a call is made.
    init(url: String)
}

extension ClientServer {
    public init(stringLiteral value: String) { self.init(url: value) }

    /// The URL.
    public var description: String { url }
}
