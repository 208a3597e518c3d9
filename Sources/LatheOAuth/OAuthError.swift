import LatheRuntime

/// Why there is no access token. Holds no secret.
public struct OAuthError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The code the server gave (RFC 6749 §5.2): `invalid_client`, `invalid_grant`; `nil` where it gave none.
    public let code: String?
    /// What went wrong, in words.
    public let message: String

    public init(code: String?, message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { code.map { "\($0): \(message)" } ?? message }
}

/// The answer of a token endpoint that gives no token (RFC 6749 §5.2).
struct OAuthErrorResponse: Model {
    let error: String
    let errorDescription: String?

    static let fields = Fields<OAuthErrorResponse> { field in
        field("error", \.error)
        field("error_description", \.errorDescription)
    }
}
