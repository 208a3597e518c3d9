/// The header fields that a document describes for a response.
///
/// ```swift
/// let (issues, response) = try await client.withResponse { try await $0.listIssues() }
/// let limits = try response.headers(ListIssuesHeaders.self)
/// ```
public protocol ResponseHeaders: Model {
    /// The names of the fields, and how their values are written.
    static var shapes: KeyValuePairs<String, HeaderShape> { get }
}

extension RawResponse {
    /// The header fields that the document describes, with their types.
    ///
    /// - Throws: `JSONError` where one that must be there is not, or is not what the document describes; the path begins with its name.
    public func headers<Headers: ResponseHeaders>(_ type: Headers.Type = Headers.self) throws(JSONError) -> Headers {
        var values: [(name: String, path: String, value: HeaderValue)] = []
        for (name, shape) in Headers.shapes {
            guard let field = HTTPField.Name(name) else { continue }
            let lines = headerFields[values: field]
            guard !lines.isEmpty else { continue }
            values.append((name, "$\(JSONPathComponent.member(name))", HeaderValue(lines, shape: shape)))
        }
        while true {
            var members: [String: JSONValue] = [:]
            for value in values { members[value.name] = try value.value.json() }
            do {
                return try Headers(json: try members.json())
            } catch {
                guard Self.reconsider(error.path, in: &values) else { throw error }
            }
        }
    }

    private static func reconsider(_ path: String, in values: inout [(name: String, path: String, value: HeaderValue)]) -> Bool {
        for index in values.indices where path.hasPrefix(values[index].path) {
            if values[index].value.reconsider("$" + path.dropFirst(values[index].path.count)) { return true }
        }
        return false
    }
}

extension ClientCore {
    /// Makes a call whose answer is its header fields.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func headers<Headers: ResponseHeaders>(of call: OperationCall, at statuses: StatusPattern...) async throws -> Headers {
        try await reply(to: call, at: statuses, accept: Self.acceptJSONFirst).headers()
    }
}

extension Reply {
    /// The header fields that the document describes, with their types.
    ///
    /// - Throws: `ResponseDecodingError` where one that must be there is not, or is not what the document describes.
    public func headers<Headers: ResponseHeaders>(_ type: Headers.Type = Headers.self) throws -> Headers {
        do throws(JSONError) {
            return try response.headers(type)
        } catch {
            throw ResponseDecodingError(reason: .headers(error), response: response, context: context)
        }
    }
}
