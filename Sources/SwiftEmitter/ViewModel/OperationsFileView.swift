/// A file with the operations of a tag or of a group.
struct OperationsFileView: ViewModel {
    var header: String
    /// The access level with a space behind it; nothing for internal declarations.
    var access: String
    var imports: ImportsView
    /// The group the file declares.
    var group: GroupView?
    /// The client type, or the struct of a group in it.
    var clientName: String
    var operations: [OperationView]
    var jobs: [JobView]
    var lists: [ListView]
    var links: [LinkView]

    static let fields: ViewFields<OperationsFileView> = [
        .text("header", \.header),
        .text("access", \.access),
        .optional("imports") { $0.imports },
        .optional("group", \.group),
        .text("clientName", \.clientName),
        .list("operations", \.operations),
        .list("jobs", \.jobs),
        .list("lists", \.lists),
        .list("links", \.links),
    ]
}
