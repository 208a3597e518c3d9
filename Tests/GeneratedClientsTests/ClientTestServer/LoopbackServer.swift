import FlyingSocks
import Foundation

/// A real HTTP server on the loopback interface, one for each test: it keeps every request exactly as it arrived and answers
/// what the test's script says.
///
/// ```swift
/// try await LoopbackServer.answering(.json(#"{"status": "COMPLETED"}"#)) { server in
///     let client = PhraseStudioClient(server: .init(url: server.url), credentials: .init(apiKeyAuth: "k"))
///     …
///     #expect(await server.requests.map(\.line) == ["GET /v1/recordings/r_1/status?summary=true HTTP/1.1"])
/// }
/// ```
///
/// It is written over sockets because a server framework parses the request line, and the line is what these tests are about.
public struct LoopbackServer: Sendable {
    /// The port the system chose.
    public let port: UInt16
    private let log: RequestLog

    /// The base URL, without a slash at its end.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// Everything that has arrived, in order.
    public var requests: [RecordedRequest] {
        get async { await log.requests }
    }

    /// Runs a server for as long as a test needs it.
    ///
    /// - Parameters:
    ///   - answers: one for each request, in order; the last is given again to those that follow. At least one.
    ///   - test: what to do meanwhile.
    /// - Throws: what `test` throws, or a `SocketError` when the server cannot start.
    public static func answering<Value>(
        _ answers: ScriptedAnswer...,
        isolation: isolated (any Actor)? = #isolation,
        during test: (LoopbackServer) async throws -> Value
    ) async throws -> Value {
        precondition(!answers.isEmpty, "a server without a script has nothing to answer")
        let pool = SocketPool<Poll>.make()
        try await pool.prepare()
        let socket = try Socket(domain: Int32(sa_family_t(AF_INET)))
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.disconnected }
        let log = RequestLog(answers: answers)
        let server = LoopbackServer(port: port, log: log)
        let listener = try AsyncSocket(socket: socket, pool: pool)
        let events = Task { try await pool.run() }
        let connections = Task { try await server.acceptConnections(on: listener) }
        defer {
            connections.cancel()
            events.cancel()
            try? listener.close()
        }
        return try await test(server)
    }

    private func acceptConnections(on listener: AsyncSocket) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for try await connection in listener.sockets {
                group.addTask { await serve(connection) }
            }
        }
    }

    /// Answers one request and closes the connection. A client that breaks off is the test's concern, not the server's.
    private func serve(_ connection: AsyncSocket) async {
        var reader = RequestReader(connection)
        if let request = try? await reader.request() {
            let answer = await log.answer(to: request)
            try? await connection.write(Data(answer.bytes))
        }
        try? connection.close()
    }
}
