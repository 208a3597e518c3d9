/// A method that follows a link.
struct LinkView: ViewModel {
    var documentation: [String]
    /// `@available(…)`
    var attribute: String?
    var name: String
    /// The arguments of the method, without parentheses.
    var arguments: String
    /// `nil` where the method returns nothing.
    var result: String?
    /// The call of the operation.
    var call: String

    static let fields: ViewFields<LinkView> = [
        .list("documentation", \.documentation),
        .optional("attribute", \.attribute),
        .text("name", \.name),
        .text("arguments", \.arguments),
        .optional("result", \.result),
        .text("call", \.call),
    ]
}
