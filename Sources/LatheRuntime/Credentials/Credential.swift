/// A security scheme of the document together with what the caller gave for it.
public struct Credential: Sendable {
    /// The scheme's name in the document.
    public var scheme: String
    /// Where a request carries the secret.
    public var placement: CredentialPlacement
    /// Gives the secret; `nil` where the caller gave none.
    public var provider: (any CredentialProvider)?

    public init(_ scheme: String, _ placement: CredentialPlacement, _ provider: (any CredentialProvider)?) {
        self.scheme = scheme
        self.placement = placement
        self.provider = provider
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(scheme) (\(provider == nil ? "not given" : "given"))" }
    public var debugDescription: String { description }
    /// Without the provider, which may be the secret itself.
    public var customMirror: Mirror {
        Mirror(self, children: ["scheme": scheme, "placement": placement, "isGiven": provider != nil])
    }
}
