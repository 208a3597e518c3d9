public import LatheRuntime

/// A request as the closure of an operation gets it.
public struct FakeRequest: Sendable {
    /// The operation, by the name of the method that gives its closure.
    public let operation: String
    /// Method, scheme, authority, path with query, and header fields, with credentials.
    public let head: HTTPRequest
    /// The values of the parameters in the path, as text, decoded. Those of style `label` or `matrix` still have what is written before them.
    public let path: [String: String]
    /// The content; empty where there is none.
    public let body: [UInt8]

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }
    /// The names and values of the query, decoded, in their order.
    public var queryItems: [QueryItem] { RequestTarget(head).query }
    /// The values of the query by name, decoded; the last of several with one name.
    public var query: [String: String] { Dictionary(queryItems.map { ($0.name, $0.value ?? "") }) { $1 } }
    /// The content as UTF-8, repaired where it is not.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The content as a value.
    ///
    /// - Throws: `JSONError` where it is not the JSON of one.
    public func json<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: body)
    }

    /// The content as a value; `nil` where there is none.
    ///
    /// - Throws: `JSONError` where it is not the JSON of one.
    public func optionalJSON<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value? {
        body.isEmpty ? nil : try Value(json: body)
    }
}
