/// The file of the fake's type.
struct FakeFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: FakeImportsView
    /// What stands before the types of LatheTesting.
    var testing: String
    var documentation: [String]
    var name: String
    /// The name as a string literal.
    var title: String
    var clientName: String
    /// The arguments of the client's initialiser.
    var client: String
    var groups: [GroupView]
    /// The cases of the operations, each with its raw value.
    var cases: [CaseView]
    /// Calls of `FakeRoute`.
    var routes: [String]

    struct GroupView: ViewModel {
        var groupName: String
        var typeName: String

        static let fields: ViewFields<GroupView> = [.text("groupName", \.groupName), .text("typeName", \.typeName)]
    }

    struct CaseView: ViewModel {
        var caseName: String
        /// Its raw value, where that is not its name.
        var rawValue: String?

        static let fields: ViewFields<CaseView> = [.text("caseName", \.caseName), .optional("rawValue", \.rawValue)]
    }

    static let fields: ViewFields<FakeFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .text("testing", \.testing),
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("title", \.title),
        .text("clientName", \.clientName),
        .text("client", \.client),
        .list("groups", \.groups),
        .list("cases", \.cases),
        .list("routes", \.routes),
    ]
}
