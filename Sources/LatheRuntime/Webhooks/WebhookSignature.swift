/// How a service signs its webhooks. The product LatheWebhooks makes a verifier of it and a key.
///
/// ```swift
/// let key = try RealtimeKitWebhook.signature.verifier(key: pem)
/// let event = try RealtimeKitWebhook(verifying: body, headers: headers, using: key)
/// ```
public enum WebhookSignature: Hashable, Sendable {
    /// As "Standard Webhooks" has it: HMAC-SHA256 over id, time and body, in fields that begin with `prefix`.
    case standardWebhooks(prefix: String = "webhook-")
    /// RSA-SHA256 (PKCS #1 v1.5) over the body, in Base64, in this field.
    case rsaSHA256(field: String)
    /// HMAC-SHA256 over the body, in this field, behind `prefix`.
    case hmacSHA256(field: String, prefix: String = "", encoding: Encoding = .hex)

    /// How a field writes bytes.
    public enum Encoding: Hashable, Sendable { case hex, base64 }
}
