import LatheRuntime

/// The closures of a fake, and which of them a request is for.
final class FakeAnswers: Sendable {
    typealias Answer = @Sendable (FakeRequest) async throws -> InMemoryResponse

    private let fake: String
    private let routes: [FakeRoute]
    private let answers = Locked<[String: Answer]>([:])

    init(fake: String, routes: [FakeRoute]) {
        self.fake = fake
        self.routes = routes
    }

    func set(_ answer: @escaping Answer, for operation: String) { answers.withLock { $0[operation] = answer } }

    func response(to request: InMemoryRequest) async throws -> InMemoryResponse {
        let body = try await Self.bytes(of: request.body)
        let exchange = FakeExchange(head: request.head, body: body)
        guard let (route, path) = route(for: exchange) else {
            throw MissingAnswer(fake: fake, request: exchange.subject)
        }
        guard let answer = answers.withLock({ $0[route.name] }) else {
            throw MissingAnswer(fake: fake, request: exchange.subject, operation: route.name, takesBody: route.takesBody)
        }
        do {
            return try await answer(FakeRequest(operation: route.name, head: request.head, path: path, body: body))
        } catch let failure as FakeFailure {
            return try failure.response()
        }
    }

    /// The operation of a request it was asked; `nil` for one that is none of the client's.
    func operation(of request: RecordedRequest) -> String? {
        route(for: FakeExchange(head: request.head, body: request.body ?? []))?.route.name
    }

    /// The route that fits best. Of several that fit as well, which only their answers tell apart, it is one that has a closure.
    private func route(for exchange: FakeExchange) -> (route: FakeRoute, path: [String: String])? {
        let given = answers.withLock { Set($0.keys) }
        var best: (route: FakeRoute, path: [String: String], rank: FakeRoute.Rank)?
        for route in routes {
            guard let path = route.parameters(of: exchange) else { continue }
            let rank = route.rank(isGiven: given.contains(route.name))
            if let best, !(best.rank < rank) { continue }
            best = (route, path, rank)
        }
        return best.map { ($0.route, $0.path) }
    }

    private static func bytes(of body: HTTPBody) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body { bytes += chunk }
        return bytes
    }
}
