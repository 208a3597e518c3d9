import LatheRuntime

/// What a token endpoint gives (RFC 6749 §5.1).
public struct OAuthToken: Hashable, Sendable {
    /// What requests are sent with.
    public var accessToken: String
    /// `Bearer`, nearly always.
    public var type: String
    /// How long it is good for from when it was given; `nil` where the server does not say.
    public var lifetime: Duration?
    /// What a new one is asked for with, where there is one.
    public var refreshToken: String?
    /// The scopes it is good for; `nil`: those that were asked for.
    public var scopes: [String]?

    public init(
        accessToken: String,
        type: String = "Bearer",
        lifetime: Duration? = nil,
        refreshToken: String? = nil,
        scopes: [String]? = nil
    ) {
        self.accessToken = accessToken
        self.type = type
        self.lifetime = lifetime
        self.refreshToken = refreshToken
        self.scopes = scopes
    }
}

extension OAuthToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "OAuthToken(\(type)\(lifetime.map { ", \($0)" } ?? ""))" }
    public var debugDescription: String { description }
    /// Without the tokens.
    public var customMirror: Mirror {
        Mirror(self, children: ["type": type, "lifetime": lifetime as Any, "scopes": scopes as Any])
    }
}

/// The token as its JSON has it.
struct OAuthTokenResponse: Model {
    let accessToken: String
    let type: String?
    let lifetime: JSONValue?
    let refreshToken: String?
    let scope: String?

    static let fields = Fields<OAuthTokenResponse> { field in
        field("access_token", \.accessToken)
        field("token_type", \.type)
        field("expires_in", \.lifetime)
        field("refresh_token", \.refreshToken)
        field("scope", \.scope)
    }

    var token: OAuthToken {
        // A number by the specification, a string with some servers.
        let seconds: Double? =
            switch lifetime {
            case .number(let number)?: Double(number.description)
            case .string(let text)?: Double(text)
            default: nil
            }
        // 30,000 years are for ever.
        let lifetime = seconds.flatMap { $0.isNaN ? nil : Duration.seconds(Int64(max(0, min($0, 1e12)))) }
        return OAuthToken(
            accessToken: accessToken,
            type: type ?? "Bearer",
            lifetime: lifetime,
            refreshToken: refreshToken,
            scopes: scope?.split(separator: " ").map(String.init)
        )
    }
}
