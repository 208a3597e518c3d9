package import SourceText

/// A security scheme of `components/securitySchemes`.
package struct SecurityScheme: Sendable {
    package var key: String
    package var type: String
    /// Name of the header, query parameter or cookie of an apiKey.
    package var name: String?
    /// `header`, `query` or `cookie` of an apiKey.
    package var location: String?
    /// The HTTP authentication scheme (`bearer`, `basic`) of type `http`.
    package var scheme: String?
    /// `x-lathe-prefix`: what stands before the secret.
    package var prefix: String?
    /// `x-lathe-name`.
    package var swiftName: String?
    package var swiftNameRange: SourceRange?
    /// The flows of OAuth 2, in the order of the document.
    package var flows: [Flow]
    /// `openIdConnectUrl`.
    package var openIDURL: String?
    /// `oauth2MetadataUrl` (OpenAPI 3.2).
    package var metadataURL: String?
    /// `deprecated` (OpenAPI 3.2).
    package var isDeprecated: Bool
    package var description: String?
    package var range: SourceRange

    /// A way to get an access token ("OAuth Flow Object").
    package struct Flow: Sendable {
        /// `clientCredentials`, `authorizationCode`, `deviceAuthorization`, …
        package var kind: String
        package var authorizationURL: String?
        /// `deviceAuthorizationUrl` (OpenAPI 3.2).
        package var deviceAuthorizationURL: String?
        package var tokenURL: String?
        package var refreshURL: String?
        package var scopes: [String]
    }
}
