import SourceText

extension Catalogue {
    /// Servers and credentials.
    static let service: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "duplicate-tag",
            "Two tags of the document have one name.",
            example: .document(
                """
                tags: [{name: things}, {name: things, description: All that there is.}]
                """
            ),
            advice: "Remove one of them. What the first says holds."
        ),
        CatalogueEntry(
            .warning,
            "invalid-url",
            "A URL of a server or of OAuth 2 is none.",
            example: .document(
                """
                security: [{login: []}]
                components:
                  securitySchemes:
                    login: {type: oauth2, flows: {clientCredentials: {tokenUrl: '', scopes: {}}}}
                """
            ),
            advice: "Write the whole URL, in an overlay for example. It is left out."
        ),
        CatalogueEntry(
            .warning,
            "no-server",
            "The document names no server.",
            example: .document(
                """
                servers: []
                paths:
                  /things: {get: {operationId: getThings, responses: {'204': {description: Nothing.}}}}
                """
            ),
            advice: "Add one to servers, in an overlay for example. Without, the caller has to name the server."
        ),
        CatalogueEntry(
            .warning,
            "no-security",
            "No operation asks for credentials, though the document has security schemes; or it has none, though answers say 401.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: listThings
                      responses: {'204': {description: All.}, '401': {description: Who are you?}}
                """
            ),
            advice: "Say in an overlay what the service asks for. With {target: $, update: {security: [{token: []}], components: "
                + "{securitySchemes: {token: {type: http, scheme: bearer}}}}} the client has credentials, and sends them with every call."
        ),
        CatalogueEntry(
            .warning,
            "relative-server",
            "A server's URL is relative to the address of the document, which the document does not say.",
            example: .document(
                """
                servers: [{url: /v1}]
                paths:
                  /things: {get: {operationId: getThings, responses: {'204': {description: Nothing.}}}}
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
            advice:
                "Declare the scheme, or look at the spelling. Requests are sent without it, and with the others that are named "
                + "beside it. A scheme of another file needs a name under components/securitySchemes, with a $ref to it."
        ),
        CatalogueEntry(
            .warning,
            "undeclared-server-variable",
            "The URL of a server has a variable that nothing describes.",
            example: .document(
                """
                servers: [{url: 'https://{region}.example.com'}]
                """
            ),
            advice: "Describe it under variables, with a default. Until then callers have to name its value."
        ),
        CatalogueEntry(
            .warning,
            "unknown-parent-tag",
            "A tag names a parent that is no tag of the document.",
            example: .whole(
                """
                openapi: 3.2.0
                info: {title: Example, version: 1.0.0}
                servers: [{url: 'https://example.com'}]
                tags: [{name: things, parent: shelfs}, {name: shelves}]
                paths: {}
                """
            ),
            advice: "Write the name of a tag. Lathe makes nothing of the hierarchy, so that nothing is lost."
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
            advice: "Add the credentials to the requests in a middleware. What an operation asks for beside them is sent."
        ),
        CatalogueEntry(
            .warning,
            "unused-server-variable",
            "A server describes a variable that its URL does not have.",
            example: .document(
                """
                servers: [{url: 'https://example.com', variables: {region: {default: eu}}}]
                """
            ),
            advice: "Write it into the URL in braces, or remove it. It is left out."
        ),
    ]
}
