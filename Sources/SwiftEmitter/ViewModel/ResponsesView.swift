/// An enum with a case per documented success of an operation.
struct ResponsesView: ViewModel {
    var documentation: [String]
    var name: String
    /// `Hashable, Sendable`; what is read as it comes cannot be compared.
    var conformances: String
    var cases: [ResponseCaseView]
    var nested: [DeclarationView]

    static let fields: ViewFields<ResponsesView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("conformances", \.conformances),
        .list("cases", \.cases),
        .list("nested", \.nested),
    ]
}

/// A documented success.
struct ResponseCaseView: ViewModel {
    var documentation: [String]
    /// The name where the case is declared.
    var caseName: String
    /// The type of the body; `nil` where there is none.
    var payload: String?

    static let fields: ViewFields<ResponseCaseView> = [
        .list("documentation", \.documentation),
        .text("caseName", \.caseName),
        .optional("payload", \.payload),
    ]
}
