/// What a file of a fake imports, each with the access it is used with.
struct FakeImportsView: ViewModel {
    /// The import of the client's module: `public import Gladia`, `@testable import Gladia`.
    var module: String
    /// The access of what the file shows of the libraries.
    var testing: String
    var runtime: String
    /// `nil` where the file has no dates, UUIDs and data.
    var foundation: String?
    /// Of types that the user has.
    var modules: [ModuleImportView] = []

    static let fields: ViewFields<FakeImportsView> = [
        .text("module", \.module),
        .text("testing", \.testing),
        .text("runtime", \.runtime),
        .optional("foundation", \.foundation),
        .list("modules", \.modules),
    ]
}
