/// An enum with a case per kind of body that an operation takes.
struct BodiesView: ViewModel {
    var documentation: [String]
    var name: String
    var cases: [BodiesCaseView]
    var nested: [DeclarationView]

    static let fields: ViewFields<BodiesView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .list("cases", \.cases),
        .list("nested", \.nested),
    ]
}

/// A kind of body.
struct BodiesCaseView: ViewModel {
    var documentation: [String]
    /// The name where the case is declared.
    var caseName: String
    /// Its values as they are declared, without parentheses; `nil` where it has none.
    var values: String?

    static let fields: ViewFields<BodiesCaseView> = [
        .list("documentation", \.documentation),
        .text("caseName", \.caseName),
        .optional("values", \.values),
    ]
}
