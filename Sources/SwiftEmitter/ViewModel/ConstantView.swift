/// A property that always has the same value, of a model or of the credentials.
struct ConstantView: ViewModel {
    var documentation: [String]
    var name: String
    var type: String
    /// The expression for it.
    var value: String

    static let fields: ViewFields<ConstantView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("type", \.type),
        .text("value", \.value),
    ]
}
