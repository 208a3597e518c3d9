/// A credential provider that asks a closure.
public struct CredentialSource: CredentialProvider {
    private let provide: @Sendable (CredentialRequest) async throws -> String

    public init(_ provide: @escaping @Sendable (CredentialRequest) async throws -> String) {
        self.provide = provide
    }

    public func credential(for request: CredentialRequest) async throws -> String { try await provide(request) }
}
