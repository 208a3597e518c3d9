/// A security scheme that an operation asks for ("Security Requirement Object").
public struct SecurityRequirement: Hashable, Sendable {
    /// The scheme's name in the document.
    public var scheme: String
    /// The scopes or roles the operation needs; empty for schemes that have none.
    public var scopes: [String]

    public init(scheme: String, scopes: [String] = []) {
        self.scheme = scheme
        self.scopes = scopes
    }
}
