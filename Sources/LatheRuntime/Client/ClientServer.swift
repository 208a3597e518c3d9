/// A server that a generated client can talk to. A string literal is one by its URL.
public protocol ClientServer: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The absolute URL that paths are appended to: `https://api.example.com/v1`.
    var url: String { get }

    /// - Parameter url: The absolute URL that paths are appended to. It is checked when a call is made.
    init(url: String)
}

extension ClientServer {
    /// A server by an origin and a path that the document says: `https://api.example.com` and `/v1`.
    public init(origin: String, path: String) {
        let base = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
        self.init(url: path.hasPrefix("/") || path.isEmpty ? base + path : base + "/" + path)
    }

    public init(stringLiteral value: String) { self.init(url: value) }

    /// The URL.
    public var description: String { url }
}
