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
        let union = EventLowering(
            name: module + "Webhook",
            documentation: "An event that the service sends. One that is not documented is `unknown`.",
            events: events
        ).lower(types: &types, diagnostics: &diagnostics)
        check(isUsed: union != nil, diagnostics: &diagnostics)
        return union
    }

    /// Says which extensions of the document are not what they should be, or mean nothing.
    private func check(isUsed: Bool, diagnostics: inout Diagnostics) {
        let event = document.extensions["x-lathe-webhook-event"]
        if !isUsed {
            for key in ["x-lathe-webhook-event", WebhookSignatureLowering.key] {
                guard let node = document.extensions[key] else { continue }
                diagnostics.warning("unused-extension", "'\(key)' means nothing without webhooks", at: node.range)
            }
        } else if let event, event.string == nil {
            diagnostics.error(
                "wrong-type",
                "'x-lathe-webhook-event' should be the name of a member, found \(event.kindName)",
                at: event.range
            )
        }
    }
}
