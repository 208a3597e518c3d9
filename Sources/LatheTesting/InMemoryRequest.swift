public import LatheRuntime

/// A request as an `InMemoryTransport` receives it.
public struct InMemoryRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields, with credentials.
    public let head: HTTPRequest
    /// The content, read as it is sent. It can be read once.
    public let body: HTTPBody
    /// Whether the request has content at all, which may be empty.
    public let hasBody: Bool

    /// The method.
    public var method: HTTPRequest.Method { head.method }
    /// The path without the query, percent-encoded as it was sent.
    public var path: String { RequestTarget(head).path }
    /// The names and values of the query, decoded, in their order.
    public var query: [QueryItem] { RequestTarget(head).query }
    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }
}

/// A name and a value of a query, decoded.
public struct QueryItem: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// The value; `nil` where there is no equals sign.
    public let value: String?

    public init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }

    public var description: String { value.map { "\(name)=\($0)" } ?? name }
}

/// A request that an `InMemoryTransport` was asked.
public struct RecordedRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields, with credentials.
    public let head: HTTPRequest
    /// The bytes of the content that were read so far; `nil` where the request has none.
    public internal(set) var body: [UInt8]?
    /// How long the content was announced to be.
    public let bodyLength: HTTPBody.Length?
    /// Whether the content was read to its end.
    public internal(set) var isComplete: Bool
    /// The most time the call may take.
    public let timeout: Duration?

    /// The method.
    public var method: HTTPRequest.Method { head.method }
    /// The path without the query, percent-encoded as it was sent.
    public var path: String { RequestTarget(head).path }
    /// The names and values of the query, decoded, in their order.
    public var query: [QueryItem] { RequestTarget(head).query }
    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }
    /// The content as UTF-8, repaired where it is not; empty where there is none.
    public var text: String { String(decoding: body ?? [], as: UTF8.self) }

    /// The content as a value.
    ///
    /// - Throws: `JSONError` where it is not the JSON of one.
    public func json<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: body ?? [])
    }
}
