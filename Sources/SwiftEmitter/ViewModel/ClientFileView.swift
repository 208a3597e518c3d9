/// The file of the client type.
struct ClientFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: ImportsView
    var client: ClientView
    /// What is said of webhooks; `nil` where nothing is.
    var webhook: WebhookView?

    static let fields: ViewFields<ClientFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .optional("client") { $0.client },
        .optional("webhook", \.webhook),
    ]
}
