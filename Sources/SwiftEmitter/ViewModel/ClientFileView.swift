/// The file of the client type.
struct ClientFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: ImportsView
    var client: ClientView

    static let fields: ViewFields<ClientFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .optional("client") { $0.client },
    ]
}
