/// The events that a service sends.
package struct WebhookModel: Hashable, Sendable {
    /// The enum of all events.
    package var type: TypeID
    package var signature: Signature?

    /// How an event is signed (`x-lathe-webhook-signature`).
    package enum Signature: Hashable, Sendable {
        case standardWebhooks(prefix: String)
        /// RSA-SHA256 over the body, in Base64.
        case rsa(field: String)
        /// HMAC-SHA256 over the body.
        case hmac(field: String, prefix: String, isBase64: Bool)
    }

    package init(type: TypeID, signature: Signature?) {
        self.type = type
        self.signature = signature
    }
}
