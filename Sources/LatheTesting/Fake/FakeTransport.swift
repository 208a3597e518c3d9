public import LatheRuntime

/// Answers the requests of a client with a closure an operation: what a generated fake is made of.
public final class FakeTransport: ClientTransport {
    private let answers: FakeAnswers
    private let transport: InMemoryTransport

    /// - Parameters:
    ///   - name: The fake's type, for messages.
    ///   - routes: The operations. A closure can be given to each.
    public init(for name: String, routes: [FakeRoute]) {
        let answers = FakeAnswers(fake: name, routes: routes)
        self.answers = answers
        transport = InMemoryTransport { request in try await answers.response(to: request) }
    }

    /// Says what an operation answers from now on. What `answer` throws, other than a `FakeFailure`, reaches the caller as a
    /// `TransportError`.
    public func answer(_ operation: String, with answer: @escaping @Sendable (FakeRequest) async throws -> InMemoryResponse) {
        answers.set(answer, for: operation)
    }

    /// Everything it was asked, in order.
    public var requests: [RecordedRequest] { transport.requests }

    /// The requests of one operation, in order.
    public func requests(of operation: String) -> [RecordedRequest] {
        requests.filter { answers.operation(of: $0) == operation }
    }

    /// The operations that were asked for, in order.
    public var calls: [String] { requests.compactMap { answers.operation(of: $0) } }

    /// Forgets what it was asked.
    public func forgetRequests() { transport.forgetRequests() }

    /// Answers one request.
    ///
    /// - Throws: What the operation's closure throws, or a `MissingAnswer`.
    public func send(_ request: TransportRequest) async throws -> TransportResponse { try await transport.send(request) }
}
