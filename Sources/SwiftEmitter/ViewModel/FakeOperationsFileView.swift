/// A file with methods of a fake.
struct FakeOperationsFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: FakeImportsView
    /// The type that the file extends: the fake, or a group of it.
    var extended: String
    var operations: [FakeOperationView]

    static let fields: ViewFields<FakeOperationsFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .text("extended", \.extended),
        .list("operations", \.operations),
    ]
}
