/// An open or a closed enum.
struct EnumView: ViewModel {
    var documentation: [String]
    var name: String
    /// The runtime's protocol.
    var conformance: String
    /// `String` or `Int`.
    var rawType: String
    var cases: [EnumCaseView]
    /// The name of the case for other values.
    var unknown: String
    /// The array of the known cases, with its brackets.
    var knownCases: String
    /// The type as its own body names it.
    var path: String
    var nested: [DeclarationView]

    static let fields: ViewFields<EnumView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("conformance", \.conformance),
        .text("rawType", \.rawType),
        .list("cases", \.cases),
        .text("unknown", \.unknown),
        .text("knownCases", \.knownCases),
        .text("path", \.path),
        .list("nested", \.nested),
    ]
}

/// A case of an open or closed enum.
struct EnumCaseView: ViewModel {
    var documentation: [String]
    /// The name where the case is declared.
    var caseName: String
    /// The name behind a dot.
    var member: String
    /// The literal of its value on the wire.
    var value: String

    static let fields: ViewFields<EnumCaseView> = [
        .list("documentation", \.documentation),
        .text("caseName", \.caseName),
        .text("member", \.member),
        .text("value", \.value),
    ]
}
