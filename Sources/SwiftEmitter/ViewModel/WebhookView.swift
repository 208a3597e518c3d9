/// How events are signed.
struct WebhookView: ViewModel {
    /// The enum of all events.
    var type: String
    /// The expression for the signature.
    var signature: String

    static let fields: ViewFields<WebhookView> = [
        .text("type", \.type),
        .text("signature", \.signature),
    ]
}
