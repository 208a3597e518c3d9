import ClientModel

/// What is true of a member or a parameter besides what its description says, in words.
struct Facts {
    let texts: [String]

    init(_ property: PropertyModel) {
        texts = Self.defaults(property.defaultText)
    }

    init(_ parameter: ParameterModel) {
        var texts = Self.defaults(parameter.defaultText)
        if let reason = parameter.deprecated {
            texts.append(["Deprecated.", CommentText(reason).oneLine].filter { !$0.isEmpty }.joined(separator: " "))
        }
        self.texts = texts
    }

    private static func defaults(_ text: String?) -> [String] { text.map { ["Default: \(CodeSpan.text($0))"] } ?? [] }
}
