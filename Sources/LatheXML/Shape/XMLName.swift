/// The name of an element or an attribute (Namespaces in XML 1.0).
///
/// ```swift
/// let name: XMLName = "name"
/// let other = XMLName("name", namespace: "https://example.com/schema/sample", prefix: "sample")
/// ```
public struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name without its prefix.
    public let local: String
    /// The namespace; `nil` for a name that is known by its local part alone.
    public let namespace: String?
    /// The prefix that is written. Which one is read does not matter: the namespace does.
    public let prefix: String?

    /// - Parameters:
    ///   - local: The name without its prefix.
    ///   - namespace: The namespace; `nil` for a name that is known by its local part alone.
    ///   - prefix: The prefix that is written; `nil` for none, which makes the namespace of an element that of the elements in it.
    public init(_ local: String, namespace: String? = nil, prefix: String? = nil) {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }

    public init(stringLiteral local: String) { self.init(local) }
}

extension XMLName: CustomStringConvertible {
    /// The local part, and the namespace where there is one: `name of https://example.com/schema/sample`.
    public var description: String { namespace.map { "\(local) of \($0)" } ?? local }
}
