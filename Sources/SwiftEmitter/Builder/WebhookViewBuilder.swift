import ClientModel

/// Makes the view model of what is said about the events of a service.
struct WebhookViewBuilder {
    let webhook: WebhookModel
    let names: TypeNames

    /// `nil` where nothing is said of signatures.
    var view: WebhookView? {
        guard let signature = webhook.signature else { return nil }
        let text =
            switch signature {
            case .standardWebhooks("webhook-"): ".standardWebhooks()"
            case .standardWebhooks(let prefix): ".standardWebhooks(prefix: \(StringLiteral(prefix).text))"
            case .rsa(let field): ".rsaSHA256(field: \(StringLiteral(field).text))"
            case .hmac(let field, let prefix, let isBase64):
                ".hmacSHA256(field: \(StringLiteral(field).text), prefix: \(StringLiteral(prefix).text), "
                    + "encoding: \(isBase64 ? ".base64" : ".hex"))"
            }
        return WebhookView(type: names.text(webhook.type, in: .client), signature: text)
    }
}
