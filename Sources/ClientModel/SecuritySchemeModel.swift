/// A way to prove who is calling.
package struct SecuritySchemeModel: Hashable, Sendable {
    /// The scheme's name in the document: what operations refer to.
    package var key: String
    /// The Swift name of the property and argument.
    package var name: String
    package var kind: Kind
    package var documentation: String?
    /// Where access tokens come from, for OAuth 2.
    package var flows: [OAuthFlowModel]
    /// Where an OpenID provider says where its endpoints are.
    package var openIDURL: String?
    /// Where an OAuth server says where its endpoints are (RFC 8414).
    package var metadataURL: String?

    package enum Kind: Hashable, Sendable {
        /// `prefix` stands before the secret in the header's value (`Token `).
        case apiKeyHeader(name: String, prefix: String)
        case apiKeyQuery(name: String)
        case apiKeyCookie(name: String)
        case bearer
        /// A name and a password.
        case basic
    }

    package init(
        key: String,
        name: String,
        kind: Kind,
        documentation: String?,
        flows: [OAuthFlowModel] = [],
        openIDURL: String? = nil,
        metadataURL: String? = nil
    ) {
        self.key = key
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.flows = flows
        self.openIDURL = openIDURL
        self.metadataURL = metadataURL
    }
}

/// A way to get an access token.
package struct OAuthFlowModel: Hashable, Sendable {
    /// The Swift name of the constant.
    package var name: String
    package var authorizationURL: String?
    package var deviceAuthorizationURL: String?
    package var tokenURL: String?
    package var refreshURL: String?
    package var scopes: [String]

    package init(
        name: String,
        authorizationURL: String?,
        deviceAuthorizationURL: String? = nil,
        tokenURL: String?,
        refreshURL: String?,
        scopes: [String]
    ) {
        self.name = name
        self.authorizationURL = authorizationURL
        self.deviceAuthorizationURL = deviceAuthorizationURL
        self.tokenURL = tokenURL
        self.refreshURL = refreshURL
        self.scopes = scopes
    }
}
