/// An enum with a case per variant.
struct UnionView: ViewModel {
    var documentation: [String]
    var name: String
    var variants: [VariantView]
    /// The name of the case for values that are no variant.
    var unknown: String
    /// What follows `UnionDecision`.
    var decision: String
    var nested: [DeclarationView]

    static let fields: ViewFields<UnionView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .list("variants", \.variants),
        .text("unknown", \.unknown),
        .text("decision", \.decision),
        .list("nested", \.nested),
    ]
}

/// A variant of a union.
struct VariantView: ViewModel {
    var documentation: [String]
    /// The name where the case is declared.
    var caseName: String
    /// The name behind a dot.
    var member: String
    var type: String
    /// Its place in the union.
    var place: String

    static let fields: ViewFields<VariantView> = [
        .list("documentation", \.documentation),
        .text("caseName", \.caseName),
        .text("member", \.member),
        .text("type", \.type),
        .text("place", \.place),
    ]
}
