import ClientModel

/// What is true of a member or a parameter besides what its description says, in words.
struct Facts {
    let texts: [String]

    init(_ property: PropertyModel) {
        texts = Self.defaults(property.defaultText)
    }

    init(_ parameter: ParameterModel) {
        texts = Self.defaults(parameter.defaultText)
    }

    private static func defaults(_ text: String?) -> [String] { text.map { ["Default: \(CodeSpan.text($0))"] } ?? [] }
}
