import LatheRuntime

/// Any server's client, with a key that must not leave it.
struct AnyClient: APIClient {
    var core: ClientCore

    init(_ url: String, _ tested: Tested) {
        let credentials = [Credential("key", .header("X-API-Key"), "s3cret")]
        core = ClientCore(server: url, credentials: credentials, transport: tested.transport)
    }

    /// A call that succeeds with 200 and a text.
    func text(_ path: String, _ method: HTTPRequest.Method = .get, body: HTTPBody? = nil) async throws -> String {
        var call = OperationCall("text", method, path)
        call.authorize("key")
        if let body { call.body(body, contentType: "text/plain") }
        call.failure(text: 404)
        return try await core.text(of: call, at: 200)
    }
}
