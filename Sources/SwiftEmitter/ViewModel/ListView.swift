/// A method that gives the items of a list, page by page.
struct ListView: ViewModel {
    var documentation: [String]
    var name: String
    /// The arguments of the method, without parentheses.
    var arguments: String
    var result: String
    /// How the next page is found: a call without its last argument.
    var scheme: String
    /// The call that asks for a page.
    var call: String

    static let fields: ViewFields<ListView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("arguments", \.arguments),
        .text("result", \.result),
        .text("scheme", \.scheme),
        .text("call", \.call),
    ]
}
