/// A struct with an optional property per variant.
struct ChoicesView: ViewModel {
    var documentation: [String]
    var name: String
    /// One a variant, and behind them the one for values that are none.
    var properties: [PropertyView]
    /// The body of the property that lists what is there.
    var choices: String
    /// The parameters of the memberwise initialiser.
    var parameters: String
    /// The statements of the memberwise initialiser.
    var assignments: [String]
    /// The statements that read the variants.
    var readings: [String]
    var nested: [DeclarationView]

    static let fields: ViewFields<ChoicesView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .list("properties", \.properties),
        .text("choices", \.choices),
        .text("parameters", \.parameters),
        .list("assignments", \.assignments),
        .list("readings", \.readings),
        .list("nested", \.nested),
    ]
}
