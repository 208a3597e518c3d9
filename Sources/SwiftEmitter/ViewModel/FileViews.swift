/// The file that says which runtime the module is for, and passes the runtime on to its users.
struct ExportsFileView: ViewModel {
    var header: String
    /// Whether users of the module get the runtime with it.
    var isExported: Bool

    static let fields: ViewFields<ExportsFileView> = [
        .text("header", \.header),
        .flag("isExported", \.isExported),
    ]
}

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

/// A file with the operations of a tag.
struct OperationsFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: ImportsView
    var clientName: String
    var operations: [OperationView]

    static let fields: ViewFields<OperationsFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .text("clientName", \.clientName),
        .list("operations", \.operations),
    ]
}

/// A file with types.
struct ModelsFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: ImportsView
    var declarations: [DeclarationView]

    static let fields: ViewFields<ModelsFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .list("declarations", \.declarations),
    ]
}
