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
        case apiKeyQuery(name: String)
        case apiKeyCookie(name: String)
        case bearer
    }

    package init(key: String, name: String, kind: Kind, documentation: String?) {
        self.key = key
        self.name = name
        self.kind = kind
        self.documentation = documentation
    }
}
