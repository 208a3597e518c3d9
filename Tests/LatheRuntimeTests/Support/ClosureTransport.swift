import LatheRuntime

/// Answers from a closure and keeps what it was asked.
final class ClosureTransport: ClientTransport {
    private let log = Log()
    private let answer: @Sendable (TransportRequest) async throws -> TransportResponse

    init(_ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.answer = answer
    }

    /// Gives each answer once, in this order, and the last one from then on.
    convenience init(_ answers: TransportResponse...) {
        let queue = Queue(answers)
        self.init { _ in await queue.next() }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        await log.append(request)
        return try await answer(request)
    }

    /// Everything it was asked, in order.
    var requests: [TransportRequest] {
        get async { await log.requests }
    }

    private actor Log {
        var requests: [TransportRequest] = []
        func append(_ request: TransportRequest) { requests.append(request) }
    }

    private actor Queue {
        var answers: [TransportResponse]
        init(_ answers: [TransportResponse]) { self.answers = answers }
        func next() -> TransportResponse { answers.count > 1 ? answers.removeFirst() : answers[0] }
    }
}

extension TransportResponse {
    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> TransportResponse {
        answer(status, [.contentType: "application/json"], text)
    }

    static func redirect(_ status: HTTPResponse.Status, to location: String) -> TransportResponse {
        answer(status, [.location: location])
    }

    static func answer(
        _ status: HTTPResponse.Status,
        _ fields: HTTPFields = [:],
        _ text: String = ""
    ) -> TransportResponse {
        TransportResponse(head: HTTPResponse(status: status, headerFields: fields), body: HTTPBody(text))
    }
}

extension HTTPRequest {
    /// The whole URL.
    var address: String { "\(scheme ?? "")://\(authority ?? "")\(path ?? "")" }
}
