/// A method of a fake that is given the closure for an operation.
struct FakeOperationView: ViewModel {
    var isFirst: Bool
    var documentation: [String]
    var name: String
    /// The arguments of the method, without parentheses.
    var arguments: String
    /// The operation as a string literal.
    var operation: String
    /// The expression for the response, with the request as `$0`; `nil` where there is one a case.
    var value: String?
    /// The cases of an answer that is an enum.
    var choice: ChoiceView?

    struct ChoiceView: ViewModel {
        /// What the closure is given, with the request as `request`.
        var call: String
        var cases: [CaseView]

        static let fields: ViewFields<ChoiceView> = [.text("call", \.call), .list("cases", \.cases)]
    }

    struct CaseView: ViewModel {
        var pattern: String
        var value: String

        static let fields: ViewFields<CaseView> = [.text("pattern", \.pattern), .text("value", \.value)]
    }

    static let fields: ViewFields<FakeOperationView> = [
        .flag("isFirst", \.isFirst),
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("arguments", \.arguments),
        .text("operation", \.operation),
        .optional("value", \.value),
        .optional("choice", \.choice),
    ]
}
