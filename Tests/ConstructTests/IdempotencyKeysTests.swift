import IdempotencyKeysConstruct
import LatheRuntime
import LatheTesting
import Testing

/// A key of its own for each call where the document says that the server heeds one, the same for all attempts.
struct IdempotencyKeysTests {
    private static let key = HTTPField.Name("Idempotency-Key")!

    private static func client(_ server: InMemoryTransport) -> ThingsClient {
        ThingsClient(transport: server).with { $0.clock = ImmediateClock() }
    }

    @Test func attemptsHaveOneKeyAndCallsTheirOwn() async throws {
        let server = InMemoryTransport(answers: [.status(.serviceUnavailable), .status(.noContent), .status(.noContent)])
        let client = Self.client(server)
        try await client.postThing()
        try await client.postThing()
        let keys = server.requests.map { $0.headerFields[Self.key] ?? "" }
        #expect(keys.count == 3 && !keys.contains(""))
        #expect(keys[0] == keys[1])
        #expect(keys[1] != keys[2])
    }

    @Test func anOperationHasAFieldOfItsOwn() async throws {
        let server = InMemoryTransport(answers: [.status(.noContent)])
        try await Self.client(server).patchThings()
        #expect(server.requests[0].headerFields[HTTPField.Name("X-Request-Key")!]?.isEmpty == false)
        #expect(server.requests[0].headerFields[Self.key] == nil)
    }

    /// Without a key a request that may have been acted on is not made again.
    @Test func anOperationGoesWithout() async throws {
        let server = InMemoryTransport(answers: [.status(.serviceUnavailable)])
        await #expect(throws: UndocumentedStatusError.self) { try await Self.client(server).postFreely() }
        #expect(server.requests.map { $0.headerFields[Self.key] } == [nil])
    }

    @Test func safeAndIdempotentMethodsNeedNone() async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        try await Self.client(server).getThings()
        try await Self.client(server).putThings()
        #expect(server.requests.map { $0.headerFields[Self.key] } == [nil, nil])
    }

    @Test func aDocumentedHeaderIsAnArgumentThatMayBeLeftOut() async throws {
        let server = InMemoryTransport(answers: [
            .status(.noContent), .status(.serviceUnavailable), .status(.noContent),
        ])
        let client = Self.client(server)
        try await client.postPayment(amount: 3, idempotencyKey: "mine")
        try await client.postPayment(amount: 4)
        let keys = server.requests.map { $0.headerFields[Self.key] ?? "" }
        #expect(keys[0] == "mine")
        #expect(keys[1] != "mine" && !keys[1].isEmpty)
        #expect(keys[1] == keys[2])
    }
}
