import FlyingFox
import FlyingSocks
import Foundation

/// A real HTTP server on a free port of the loopback interface, for the time of a closure.
enum LoopbackServer {
    typealias Handler = @Sendable (FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse

    /// - Parameter calls: Gets the server's URL, without a slash at the end.
    static func run<Value>(_ handler: @escaping Handler, _ calls: (String) async throws -> Value) async throws -> Value {
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0),
            logger: .disabled,
            handler: ClosureHTTPHandler(handler)
        )
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw POSIXError(.EADDRNOTAVAIL) }
        return try await calls("http://127.0.0.1:\(port)")
    }
}

extension FlyingFox.HTTPResponse {
    static func json(_ text: String, _ status: HTTPStatusCode = .ok) -> Self {
        Self(statusCode: status, headers: [.contentType: "application/json"], body: Data(text.utf8))
    }
}
