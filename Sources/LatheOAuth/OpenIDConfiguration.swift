public import LatheRuntime

/// Where an OpenID provider has its endpoints (OpenID Connect Discovery 1.0 §3).
public struct OpenIDConfiguration: Model {
    /// Who the provider is.
    public let issuer: String
    public let authorizationEndpoint: String?
    public let tokenEndpoint: String?
    /// Where a device gets a code that a person types in elsewhere (RFC 8628 §4).
    public let deviceAuthorizationEndpoint: String?
    public let userinfoEndpoint: String?
    public let endSessionEndpoint: String?
    public let scopesSupported: [String]?

    public static let fields = Fields<OpenIDConfiguration> { field in
        field("issuer", \.issuer)
        field("authorization_endpoint", \.authorizationEndpoint)
        field("token_endpoint", \.tokenEndpoint)
        field("device_authorization_endpoint", \.deviceAuthorizationEndpoint)
        field("userinfo_endpoint", \.userinfoEndpoint)
        field("end_session_endpoint", \.endSessionEndpoint)
        field("scopes_supported", \.scopesSupported)
    }

    /// Asks a provider for its configuration.
    ///
    /// - Parameters:
    ///   - url: `openIdConnectUrl` of the document: the whole URL of the configuration, or that of the issuer.
    ///   - transport: What sends the request.
    /// - Throws: `OAuthError` for a configuration of another issuer than the one asked (§4.3); a `ClientError`; `CancellationError`.
    public static func discover(_ url: String, transport: any ClientTransport) async throws -> OpenIDConfiguration {
        var issuer = url
        if let range = issuer.range(ofLast: wellKnown) { issuer.removeSubrange(range) }
        while issuer.hasSuffix("/") { issuer.removeLast() }
        let core = ClientCore(server: issuer, credentials: [], transport: transport)
        let found: OpenIDConfiguration = try await core.value(of: OperationCall("openIDConfiguration", .get, wellKnown), at: 200)
        var named = found.issuer
        while named.hasSuffix("/") { named.removeLast() }
        guard named == issuer else {
            throw OAuthError(code: nil, message: "'\(issuer)' says that it is '\(found.issuer)'")
        }
        return found
    }

    /// Asks an OAuth server for its configuration (RFC 8414).
    ///
    /// - Parameters:
    ///   - url: `oauth2MetadataUrl` of the document.
    ///   - transport: What sends the request.
    /// - Throws: `OAuthError` for a configuration of another server than the one asked (§3.3), where the URL tells; a `ClientError`;
    ///   `CancellationError`.
    public static func read(at url: String, transport: any ClientTransport) async throws -> OpenIDConfiguration {
        let authority = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        let end = authority.firstIndex { "/?#".contains($0) } ?? url.endIndex
        let core = ClientCore(server: String(url[..<end]), credentials: [], transport: transport)
        let call = OperationCall("oauthMetadata", .get, String(url[end...].prefix { $0 != "#" }))
        let found: OpenIDConfiguration = try await core.value(of: call, at: 200)
        // The path of the issuer, if it has one, stands behind the well-known one (§3.1).
        if let range = url.firstRange(of: "/.well-known/oauth-authorization-server") {
            let issuer = String(url[..<range.lowerBound] + url[range.upperBound...])
            guard found.issuer == issuer || found.issuer == issuer + "/" else {
                throw OAuthError(code: nil, message: "'\(issuer)' says that it is '\(found.issuer)'")
            }
        }
        return found
    }

    private static let wellKnown = "/.well-known/openid-configuration"
}

extension String {
    fileprivate func range(ofLast suffix: String) -> Range<String.Index>? {
        hasSuffix(suffix) ? index(endIndex, offsetBy: -suffix.count)..<endIndex : nil
    }
}
