/// What an access token is asked for with (RFC 6749 §1.3).
public enum OAuthGrant: Hashable, Sendable {
    /// The client's own id and secret (§4.4).
    case clientCredentials
    /// A token that was given together with an earlier access token (§6).
    case refreshToken(String)
    /// What the user's browser brought back (§4.1), with the verifier of PKCE (RFC 7636 §4.5) where one was used.
    case authorizationCode(String, redirectURL: String?, verifier: String?)
    /// What a device was given while a person gives consent elsewhere (RFC 8628 §3.4): `DeviceAuthorization`.
    case deviceCode(String)
}

extension OAuthGrant {
    /// Whether asking again does no harm where an answer was lost.
    var isRepeatable: Bool {
        switch self {
        case .clientCredentials, .deviceCode: true
        case .refreshToken, .authorizationCode: false
        }
    }
}

extension OAuthGrant: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of grant it is, as servers call it.
    public var description: String {
        switch self {
        case .clientCredentials: "client_credentials"
        case .refreshToken: "refresh_token"
        case .authorizationCode: "authorization_code"
        case .deviceCode: "urn:ietf:params:oauth:grant-type:device_code"
        }
    }
    public var debugDescription: String { description }
    /// Without tokens and codes.
    public var customMirror: Mirror { Mirror(self, children: ["kind": description]) }
}
