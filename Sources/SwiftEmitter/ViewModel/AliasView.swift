/// Another name for a type.
struct AliasView: ViewModel {
    var documentation: [String]
    var name: String
    var type: String

    static let fields: ViewFields<AliasView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("type", \.type),
    ]
}
