public import LatheRuntime

/// Answers the requests of a client without a network, and keeps what it was asked: for tests of what uses a generated client.
///
/// ```swift
/// let server = InMemoryTransport { request in .json(#"{"id":"p_1"}"#) }
/// let client = PhraseStudioClient(credentials: .init(apiKeyAuth: "k"), transport: server)
/// _ = try await client.getProject(id: "p_1")
/// #expect(server.requests.map(\.path) == ["/v1/projects/p_1"])
/// ```
///
/// Both ways are streams: the closure can read the body of a request while it is sent, and its answer can be a stream that goes on reading
/// it. A body that nobody has begun to read is read to its end, as a server would, before an answer in memory is handed over.
public final class InMemoryTransport: ClientTransport {
    private let record = RequestRecord()
    private let answer: @Sendable (InMemoryRequest) async throws -> InMemoryResponse

    /// Answers every request with what `answer` returns; what it throws reaches the caller as a `TransportError`.
    public init(_ answer: @escaping @Sendable (InMemoryRequest) async throws -> InMemoryResponse) {
        self.answer = answer
    }

    /// Gives each answer once, in this order. A request for which none is left fails with `NoAnswer`.
    public convenience init(answers: [InMemoryResponse]) {
        let queue = ResponseQueue(answers)
        self.init { request in try queue.next(for: request) }
    }

    /// Everything it was asked, in order. The body of a request is what was read of it so far.
    public var requests: [RecordedRequest] { record.requests }

    /// Forgets what it was asked.
    public func forgetRequests() { record.clear() }

    /// Answers one request.
    ///
    /// - Throws: What the closure, or the body of the request, throws; `CancellationError` when the task was cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        let index = record.add(request)
        let body = request.body.map { RecordedChunks.body(of: $0, record: record, index: index) }
        let response = try await answer(InMemoryRequest(head: request.head, body: body ?? HTTPBody([]), hasBody: body != nil))
        // A streamed answer may read the request later, so it is left alone.
        if let body, response.body.bytes != nil, !record.hasBegun(index) {
            for try await _ in body {}
        }
        try Task.checkCancellation()
        return TransportResponse(head: response.head, body: response.body)
    }
}

/// There was no answer left for a request.
public struct NoAnswer: Error, Hashable, Sendable, CustomStringConvertible {
    /// The request's method and path.
    public let request: String

    public init(request: String) { self.request = request }

    public var description: String { "InMemoryTransport has no answer left for \(request)" }
}
