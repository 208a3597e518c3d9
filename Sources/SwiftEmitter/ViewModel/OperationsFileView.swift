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
