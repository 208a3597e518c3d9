import SourceText

extension Catalogue {
    /// Servers and credentials.
    static let service: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "no-server",
            "The document names no server.",
            example: .document(
                """
                servers: []
                """
            ),
            advice: "Add one to servers, in an overlay for example. Without, the caller has to name the server."
        ),
        CatalogueEntry(
            .warning,
            "relative-server",
            "A server's URL is relative to the address of the document, which the document does not say.",
            example: .document(
                """
                servers: [{url: /v1}]
                """
            ),
            advice: "Name the whole URL, in an overlay for example. Without, the caller has to name the server."
        ),
        CatalogueEntry(
            .warning,
            "transport-security",
            "A security scheme is a certificate of the client, which no argument can be.",
            example: .document(
                """
                components:
                  securitySchemes: {certificate: {type: mutualTLS}}
                """
            ),
            advice: "Give the client a transport with the certificate; LatheAsyncHTTPClient takes one."
        ),
        CatalogueEntry(
            .warning,
            "undeclared-security-scheme",
            "A security requirement names a scheme that components/securitySchemes does not have.",
            example: .document(
                """
                security: [{key: []}]
                """
            ),
            advice: "Declare the scheme, or look at the spelling. Requests are sent without it."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-security",
            "A security scheme is of a kind that Lathe cannot do.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  securitySchemes: {login: {type: http, scheme: digest}}
                """
            ),
            advice: "Add the credentials to the requests in a middleware."
        ),
    ]
}
