import RawServer

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
/// It is a `RawServer` because a server framework parses the request line, and the line is what these tests are about.
public struct LoopbackServer: Sendable {
    /// The port the system chose.
    public let port: UInt16
    private let log: RequestLog

    /// The base URL, without a slash at its end.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// Everything that has arrived, in order.
    public var requests: [RecordedRequest] {
        get async { log.requests }
    }

    /// Runs a server for as long as a test needs it.
    ///
    /// - Parameters:
    ///   - answers: one for each request, in order; the last is given again to those that follow. At least one.
    ///   - test: what to do meanwhile.
    /// - Throws: what `test` throws, or a `POSIXError` when the server cannot start.
    public static func answering<Value>(
        _ answers: ScriptedAnswer...,
        isolation: isolated (any Actor)? = #isolation,
        during test: (LoopbackServer) async throws -> Value
    ) async throws -> Value {
        precondition(!answers.isEmpty, "a server without a script has nothing to answer")
        let log = RequestLog(answers: answers)
        // A client that breaks off is the test's concern, not the server's.
        let server = try RawServer { connection, request in connection.send(log.answer(to: request).bytes) }
        defer { server.stop() }
        return try await test(LoopbackServer(port: server.port, log: log))
    }
}
