/// Gives the secret of a security scheme when a request needs it. A `String` is one that always gives itself.
///
/// Runtime and generated code never show a provider: not in a description, not in `dump`.
public protocol CredentialProvider: Sendable {
    /// The secret to send, without the prefix of its scheme (`Bearer `).
    ///
    /// It is asked for every request, so it should keep what it has. When the server refused the last secret with 401, it is asked
    /// once more with `CredentialRequest.refused` set; a secret other than the refused one is then tried.
    ///
    /// - Throws: Whatever keeps it from giving one; the call fails with a `RequestError` that says so.
    func credential(for request: CredentialRequest) async throws -> String
}

extension String: CredentialProvider {
    /// The string itself.
    public func credential(for request: CredentialRequest) async throws -> String { self }
}

extension CredentialProvider where Self == CredentialSource {
    /// Asks a closure for the secret of every request.
    public static func provided(by provide: @escaping @Sendable (CredentialRequest) async throws -> String) -> CredentialSource {
        CredentialSource(provide)
    }
}
