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
