import LatheRuntime

/// A client whose secret stands where a test wants it.
struct PlacedClient: APIClient {
    var core: ClientCore

    init(_ url: String, _ tested: Tested, _ placement: CredentialPlacement, _ secret: any CredentialProvider) {
        core = ClientCore(server: url, credentials: [Credential("key", placement, secret)], transport: tested.transport)
    }

    func thing() async throws -> JSONValue {
        var call = OperationCall("getThing", .get, "/thing")
        call.authorize("key")
        return try await core.value(of: call, at: 200)
    }
}
