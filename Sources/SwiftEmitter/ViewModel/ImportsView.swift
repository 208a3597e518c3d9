/// What a file imports, each with the access it is used with (`public `, nothing).
struct ImportsView: ViewModel {
    var runtime: String
    /// `nil` where the file needs no transport.
    var transport: String?
    /// Whether bodies in XML are read or written; nothing of it is shown to others.
    var usesXML = false
    /// `nil` where the file has no dates, UUIDs and data.
    var foundation: String?
    /// Of types that the user has.
    var modules: [ModuleImportView] = []

    static let fields: ViewFields<ImportsView> = [
        .text("runtime", \.runtime),
        .optional("transport", \.transport),
        .flag("usesXML", \.usesXML),
        .optional("foundation", \.foundation),
        .list("modules", \.modules),
    ]
}
