import ClientModel

/// What is true of a member or a parameter besides what its description says, in words.
struct Facts {
    let texts: [String]

    init(_ property: PropertyModel) {
        texts = ConstraintText(property.constraints).texts + Self.defaults(property.defaultText)
    }

    init(_ parameter: ParameterModel) {
        texts = ConstraintText(parameter.constraints).texts + Self.defaults(parameter.defaultText)
    }

    init(_ part: PartModel) {
        texts = ConstraintText(part.constraints).texts + Self.defaults(part.defaultText)
    }

    private static func defaults(_ text: String?) -> [String] { text.map { ["Default: \(CodeSpan.text($0))"] } ?? [] }
}
