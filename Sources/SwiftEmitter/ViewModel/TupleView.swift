/// A struct with an element table.
struct TupleView: ViewModel {
    var documentation: [String]
    var name: String
    var properties: [PropertyView]
    /// The entries of the element table.
    var table: [String]
    /// The parameters of the memberwise initialiser.
    var parameters: String
    /// The statements of the memberwise initialiser.
    var assignments: [String]
    var nested: [DeclarationView]

    static let fields: ViewFields<TupleView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .list("properties", \.properties),
        .list("table", \.table),
        .text("parameters", \.parameters),
        .list("assignments", \.assignments),
        .list("nested", \.nested),
    ]
}
