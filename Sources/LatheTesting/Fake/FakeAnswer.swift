public import LatheRuntime

/// Makes responses of what the closures of a fake return. Generated code calls this.
public enum FakeAnswer {
    /// A value as JSON.
    ///
    /// - Throws: `JSONError` for what JSON has no text for.
    public static func json(_ value: some JSONRepresentable, _ status: Int, type: String = "application/json") throws
        -> InMemoryResponse
    {
        .content(HTTPBody(try value.json()), type: type, status: HTTPResponse.Status(code: status))
    }

    /// Text in UTF-8.
    public static func text(_ text: String, _ status: Int, type: String = "text/plain; charset=utf-8") -> InMemoryResponse {
        .content(HTTPBody(text), type: type, status: HTTPResponse.Status(code: status))
    }

    /// Bytes.
    public static func bytes(_ bytes: [UInt8], _ status: Int, type: String = "application/octet-stream") -> InMemoryResponse {
        .content(HTTPBody(bytes), type: type, status: HTTPResponse.Status(code: status))
    }

    /// A body, which may be a stream.
    public static func body(_ body: HTTPBody, _ status: Int, type: String = "application/octet-stream") -> InMemoryResponse {
        .content(body, type: type, status: HTTPResponse.Status(code: status))
    }

    /// No body.
    public static func nothing(_ value: Void, _ status: Int) -> InMemoryResponse {
        .status(HTTPResponse.Status(code: status))
    }

    /// Values as the data of server-sent events, one an event.
    ///
    /// - Parameter end: The data of the event that ends the stream, where it has one.
    /// - Throws: `JSONError` for what JSON has no text for.
    public static func events(_ values: [some JSONRepresentable], _ status: Int, end: String? = nil) throws -> InMemoryResponse {
        eventTexts(try values.map { String(decoding: try $0.json(), as: UTF8.self) }, status, end: end)
    }

    /// Texts as the data of server-sent events, one an event.
    ///
    /// - Parameter end: The data of the event that ends the stream, where it has one.
    public static func eventTexts(_ texts: [String], _ status: Int, end: String? = nil) -> InMemoryResponse {
        let events = (texts + [end].compactMap { $0 }).map { text in
            let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
            return Array((lines.map { "data: \($0)\n" }.joined() + "\n").utf8)
        }
        return .content(.pieces(events), type: "text/event-stream", status: HTTPResponse.Status(code: status))
    }

    /// Values in JSON, one a line.
    ///
    /// - Throws: `JSONError` for what JSON has no text for.
    public static func jsonLines(_ values: [some JSONRepresentable], _ status: Int, type: String) throws -> InMemoryResponse {
        .content(.pieces(try values.map { try $0.json() + [0x0A] }), type: type, status: HTTPResponse.Status(code: status))
    }

    /// Values in JSON, each behind a record separator (RFC 7464).
    ///
    /// - Throws: `JSONError` for what JSON has no text for.
    public static func jsonSequence(_ values: [some JSONRepresentable], _ status: Int, type: String) throws -> InMemoryResponse {
        .content(
            .pieces(try values.map { [0x1E] + (try $0.json()) + [0x0A] }),
            type: type,
            status: HTTPResponse.Status(code: status)
        )
    }
}
