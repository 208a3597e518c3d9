/// What an access token is asked for with (RFC 6749 §1.3).
public enum OAuthGrant: Hashable, Sendable {
    /// The client's own id and secret (§4.4).
    case clientCredentials
    /// A token that was given together with an earlier access token (§6).
    case refreshToken(String)
    /// What the user's browser brought back (§4.1), with the verifier of PKCE (RFC 7636 §4.5) where one was used.
    case authorizationCode(String, redirectURL: String?, verifier: String?)
}

extension OAuthGrant: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of grant it is, as servers call it.
    public var description: String {
        switch self {
        case .clientCredentials: "client_credentials"
        case .refreshToken: "refresh_token"
        case .authorizationCode: "authorization_code"
        }
    }
    public var debugDescription: String { description }
    /// Without tokens and codes.
    public var customMirror: Mirror { Mirror(self, children: ["kind": description]) }
}
