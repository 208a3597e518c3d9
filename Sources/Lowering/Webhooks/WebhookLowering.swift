import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one enum of all events that a service sends.
struct WebhookLowering {
    let document: OpenAPIDocument
    let module: String

    /// - Returns: `nil` where there are none.
    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType? {
        let key = document.extensions["x-lathe-webhook-event"]?.string
        let events = document.webhooks.flatMap { item in
            item.operations.map { operation in
                EventLowering.Event(
                    name: item.path,
                    label: "the webhook '\(item.path)'",
                    operation: operation,
                    tag: key.map { (key: $0, value: item.path) }
                )
            }
        }
        return EventLowering(
            name: module + "Webhook",
            documentation: "An event that the service sends. One that is not documented is `unknown`.",
            events: events
        ).lower(types: &types, diagnostics: &diagnostics)
    }

    /// How events are signed.
    func signature(diagnostics: inout Diagnostics) -> WebhookModel.Signature? {
        guard let node = document.extensions["x-lathe-webhook-signature"] else { return nil }
        ExtensionKeys("x-lathe-webhook-signature", ["scheme", "header", "prefix", "encoding"]).check(
            node,
            diagnostics: &diagnostics
        )
        let field = node["header"]?.string
        switch (node["scheme"]?.string, field) {
        case ("standard-webhooks", _): return .standardWebhooks(prefix: node["prefix"]?.string ?? "webhook-")
        case ("rsa-sha256", let field?): return .rsa(field: field)
        case ("hmac-sha256", let field?):
            return .hmac(
                field: field,
                prefix: node["prefix"]?.string ?? "",
                isBase64: node["encoding"]?.string == "base64"
            )
        default:
            diagnostics.error(
                "invalid-signature",
                "this says no signature of webhooks",
                at: node.range,
                fix:
                    "write {scheme: standard-webhooks}, or {scheme: rsa-sha256, header: NAME}, or {scheme: hmac-sha256, header: NAME}"
            )
            return nil
        }
    }
}
