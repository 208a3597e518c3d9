/// A property that always has the same value.
struct ConstantView: ViewModel {
    var documentation: [String]
    var name: String
    var type: String
    var value: String

    static let fields: ViewFields<ConstantView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("type", \.type),
        .text("value", \.value),
    ]
}
