public import FlyingFox
import FlyingSocks
public import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Serves `service` on a free port of the loopback interface for as long as `program` runs.
///
/// - Parameter program: gets the server's URL, without a slash at its end.
public func withServer<Value>(
    _ service: some HTTPHandler,
    isolation: isolated (any Actor)? = #isolation,
    program: (_ url: String) async throws -> Value
) async throws -> Value {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: service)
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
    return try await program("http://127.0.0.1:\(port)")
}

extension HTTPRequest {
    /// Method and path, as in `GET /v1/projects`.
    public var line: String { "\(method.rawValue) \(path)" }

    /// The value of a parameter in the query.
    public subscript(query name: String) -> String? { query.first { $0.name == name }?.value }
}

extension HTTPResponse {
    /// An answer with a JSON text.
    public static func json(_ text: String, _ status: HTTPStatusCode = .ok) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: [.contentType: "application/json"], body: Data(text.utf8))
    }
}

/// Posts a webhook, as a vendor does.
public func post(_ json: Data, to url: String, headerFields: [String: String] = [:]) async throws {
    guard let url = URL(string: url) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.allHTTPHeaderFields = headerFields.merging(["Content-Type": "application/json"]) { own, _ in own }
    request.httpBody = json
    _ = try await URLSession.shared.data(for: request)
}
