public import LatheRuntime

/// What an `InMemoryTransport` answers.
public struct InMemoryResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The content, which may be a stream.
    public var body: HTTPBody

    public init(_ status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:], body: HTTPBody = HTTPBody([])) {
        head = HTTPResponse(status: status, headerFields: headerFields)
        self.body = body
    }

    /// JSON text.
    public static func json(
        _ text: String,
        status: HTTPResponse.Status = .ok,
        headerFields: HTTPFields = [:]
    ) -> InMemoryResponse {
        .content(HTTPBody(text), type: "application/json", status: status, headerFields: headerFields)
    }

    /// A value as JSON.
    ///
    /// - Throws: `JSONError` for what JSON has no text for.
    public static func json(
        _ value: some JSONRepresentable,
        status: HTTPResponse.Status = .ok,
        headerFields: HTTPFields = [:]
    ) throws(JSONError) -> InMemoryResponse {
        .content(HTTPBody(try value.json()), type: "application/json", status: status, headerFields: headerFields)
    }

    /// Text in UTF-8.
    public static func text(
        _ text: String,
        status: HTTPResponse.Status = .ok,
        headerFields: HTTPFields = [:]
    ) -> InMemoryResponse {
        .content(HTTPBody(text), type: "text/plain; charset=utf-8", status: status, headerFields: headerFields)
    }

    /// Any content: bytes, a file, a stream.
    public static func content(
        _ body: HTTPBody,
        type: String,
        status: HTTPResponse.Status = .ok,
        headerFields: HTTPFields = [:]
    ) -> InMemoryResponse {
        var response = InMemoryResponse(status, headerFields: headerFields, body: body)
        if response.head.headerFields[.contentType] == nil { response.head.headerFields[.contentType] = type }
        return response
    }

    /// A stream of server-sent events, as it is on the wire: `"data: 1\n\n"`.
    public static func events(_ chunks: String..., headerFields: HTTPFields = [:]) -> InMemoryResponse {
        .content(.pieces(chunks.map { Array($0.utf8) }), type: "text/event-stream", headerFields: headerFields)
    }

    /// A status without content.
    public static func status(_ status: HTTPResponse.Status, headerFields: HTTPFields = [:]) -> InMemoryResponse {
        InMemoryResponse(status, headerFields: headerFields)
    }

    /// The same response with a body that comes in pieces of `size` bytes. Whoever reads streams should not care where they are cut.
    ///
    /// - Precondition: `size` is positive, and the body is in memory.
    public func split(every size: Int) -> InMemoryResponse {
        precondition(size > 0, "a piece has a byte at least")
        guard let bytes = body.bytes else { preconditionFailure("only a body in memory can be split") }
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        var response = self
        response.body = .pieces(pieces)
        return response
    }

    /// The same response with a body that breaks off with `error` after its bytes.
    public func breaking(with error: any Error) -> InMemoryResponse {
        var response = self
        response.body = HTTPBody(BreakingChunks(body: body, error: error), length: body.length)
        return response
    }
}

extension HTTPBody {
    /// A body that comes in these pieces.
    static func pieces(_ pieces: [[UInt8]]) -> HTTPBody {
        let stream = AsyncStream<[UInt8]> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        return HTTPBody(stream)
    }
}

/// The chunks of a body, and then an error.
private struct BreakingChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let body: HTTPBody
    let error: any Error

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(iterator: body.makeAsyncIterator(), error: error) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var iterator: HTTPBody.AsyncIterator
        let error: any Error

        mutating func next() async throws -> [UInt8]? {
            guard let chunk = try await iterator.next() else { throw error }
            return chunk
        }
    }
}
