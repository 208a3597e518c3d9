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
