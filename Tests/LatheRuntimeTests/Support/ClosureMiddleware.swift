import LatheRuntime

/// Middleware from a closure.
struct ClosureMiddleware: ClientMiddleware {
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    let work: @Sendable (TransportRequest, APIOperation, Next) async throws -> TransportResponse

    init(_ work: @escaping @Sendable (TransportRequest, APIOperation, Next) async throws -> TransportResponse) {
        self.work = work
    }

    func intercept(
        _ request: TransportRequest,
        operation: APIOperation,
        next: @escaping Next
    ) async throws -> TransportResponse {
        try await work(request, operation, next)
    }
}

/// Collects lines, in order.
actor Journal {
    private(set) var lines: [String] = []
    func add(_ line: String) { lines.append(line) }
}
