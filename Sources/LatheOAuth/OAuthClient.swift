/// Who asks a token endpoint, and how it says so (RFC 6749 §2.3).
public struct OAuthClient: Sendable {
    /// How the client proves who it is.
    public enum Authentication: Hashable, Sendable {
        /// With HTTP's scheme `Basic`: what every server has to understand.
        case basic
        /// With `client_id` and `client_secret` in the body.
        case body
    }

    public var id: String
    /// `nil` for a client that cannot keep one, like an app.
    public var secret: String?
    public var authentication: Authentication

    public init(id: String, secret: String? = nil, authentication: Authentication = .basic) {
        self.id = id
        self.secret = secret
        self.authentication = authentication
    }
}

extension OAuthClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "OAuthClient(\(id))" }
    public var debugDescription: String { description }
    /// Without the secret.
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "authentication": authentication]) }
}
