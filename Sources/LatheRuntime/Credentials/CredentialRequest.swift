/// What a credential is needed for.
public struct CredentialRequest: Sendable {
    /// The security scheme's name in the document.
    public var scheme: String
    /// The scopes or roles that the operation needs.
    public var scopes: [String]
    /// The operation that is called.
    public var operation: APIOperation
    /// The secret the server just refused with 401; `nil` the first time. A provider whose current secret is another one by now
    /// gives that instead of fetching a new one.
    public var refused: String?

    public init(scheme: String, scopes: [String] = [], operation: APIOperation, refused: String? = nil) {
        self.scheme = scheme
        self.scopes = scopes
        self.operation = operation
        self.refused = refused
    }
}

extension CredentialRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(scheme) for \(operation.id)\(refused == nil ? "" : ", the last one was refused")" }
    public var debugDescription: String { description }
    /// Without the refused secret.
    public var customMirror: Mirror {
        Mirror(self, children: ["scheme": scheme, "scopes": scopes, "operation": operation, "isRefused": refused != nil])
    }
}
