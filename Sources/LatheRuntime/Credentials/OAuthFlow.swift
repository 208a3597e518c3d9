/// Where access tokens of OAuth 2 come from, as a document has it ("OAuth Flow Object"). The product LatheOAuth asks for them.
public struct OAuthFlow: Hashable, Sendable {
    /// The page where a person gives consent.
    public var authorizationURL: String?
    /// The endpoint that gives a device the code which a person types in elsewhere (RFC 8628).
    public var deviceAuthorizationURL: String?
    /// The endpoint that gives tokens.
    public var tokenURL: String?
    /// The endpoint that renews tokens, where it is another one.
    public var refreshURL: String?
    /// The scopes there are.
    public var scopes: [String]

    public init(
        authorizationURL: String? = nil,
        deviceAuthorizationURL: String? = nil,
        tokenURL: String? = nil,
        refreshURL: String? = nil,
        scopes: [String] = []
    ) {
        self.authorizationURL = authorizationURL
        self.deviceAuthorizationURL = deviceAuthorizationURL
        self.tokenURL = tokenURL
        self.refreshURL = refreshURL
        self.scopes = scopes
    }
}
