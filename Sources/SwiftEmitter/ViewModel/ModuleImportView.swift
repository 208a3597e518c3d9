/// The import of a module with types of the user's.
struct ModuleImportView: ViewModel {
    /// The access it is used with, with a space behind it.
    var access: String
    var name: String

    static let fields: ViewFields<ModuleImportView> = [
        .text("access", \.access),
        .text("name", \.name),
    ]
}
