/// A server the client can talk to.
package struct ServerModel: Hashable, Sendable {
    /// The Swift name of the static member.
    package var name: String
    /// The URL, with variables already replaced by their defaults.
    package var url: String
    package var documentation: String?

    package init(name: String, url: String, documentation: String?) {
        self.name = name
        self.url = url
        self.documentation = documentation
    }
}

/// A way to prove who is calling.
package struct SecuritySchemeModel: Hashable, Sendable {
    /// The scheme's name in the document: what operations refer to.
    package var key: String
    /// The Swift name of the property and argument.
    package var name: String
    package var kind: Kind
    package var documentation: String?

    package enum Kind: Hashable, Sendable {
        /// `prefix` stands before the secret in the header's value (`Token `).
        case apiKeyHeader(name: String, prefix: String)
        case bearer
    }

    package init(key: String, name: String, kind: Kind, documentation: String?) {
        self.key = key
        self.name = name
        self.kind = kind
        self.documentation = documentation
    }
}

/// A scheme an operation asks for, with its scopes.
package struct SecurityRequirementModel: Hashable, Sendable {
    package var scheme: String
    package var scopes: [String]

    package init(scheme: String, scopes: [String]) {
        self.scheme = scheme
        self.scopes = scopes
    }
}
