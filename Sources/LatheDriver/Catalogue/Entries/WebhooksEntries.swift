import SourceText

extension Catalogue {
    /// Webhooks and their signatures.
    static let webhooks: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "invalid-signature",
            "x-lathe-webhook-signature is none that Lathe can check.",
            example: .document(
                """
                x-lathe-webhook-signature: {scheme: md5}
                webhooks:
                  thingAdded:
                    post:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
                      responses: {'204': {description: Thanks.}}
                """
            ),
            advice: "Write {scheme: standard-webhooks}, or {scheme: rsa-sha256, header: NAME}, or {scheme: hmac-sha256, "
                + "header: NAME, prefix: TEXT, encoding: hex or base64}."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-webhook",
            "A webhook has no body of JSON with a schema.",
            kind: .unsupported,
            example: .document(
                """
                webhooks:
                  thingAdded:
                    post:
                      requestBody: {content: {text/plain: {schema: {type: string}}}}
                      responses: {'204': {description: Thanks.}}
                """
            ),
            advice: "Describe its body. It is left out."
        ),
    ]
}
