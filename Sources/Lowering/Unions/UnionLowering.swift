import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the variants of a union into the cases of an enum.
struct UnionLowering {
    /// The enum itself: what its inline variants are nested in.
    let id: TypeID
    let schema: NormalizedSchema
    let content: UnionContent

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> UnionModel {
        let study = UnionStudy(content, types: &types, diagnostics: &diagnostics)
        var scope = NameScope(reserved: ReservedNames.enumCases)
        var variants: [UnionModel.Variant] = []
        for (variant, words) in zip(content.variants, study.words) {
            let lowered = types.lower(variant.schema, at: TypePlace(parent: id, words: words), diagnostics: &diagnostics)
            variants.append(
                UnionModel.Variant(
                    name: scope.allocate(SwiftName.lowerCamel(words), suffix: "Value"),
                    type: lowered.type,
                    documentation: variant.schema.keywords.description
                )
            )
        }
        if !types.resolvedByRequest.contains(ObjectIdentifier(schema.identity)) {
            report(study.ties, diagnostics: &diagnostics)
        }
        return UnionModel(variants: variants, decision: study.decision)
    }

    /// One message a union: the first pair that cannot be told apart, and how many more there are.
    private func report(_ ties: [UnionDecider.Tie], diagnostics: inout Diagnostics) {
        guard let tie = ties.first else { return }
        let first = content.variants[tie.first]
        let second = content.variants[tie.second]
        let more = ties.count > 1 ? " (and \(ties.count - 1) more such pairs)" : ""
        diagnostics.warning(
            "ambiguous-union",
            "\(first.label) and \(second.label) cannot be told apart\(more); the better fit is taken, then the first",
            at: schema.identity.range,
            notes: [
                Diagnostic.Note("\(first.label) is here", at: first.schema.range),
                Diagnostic.Note("\(second.label) is here", at: second.schema.range),
            ],
            fix: "let a required property or a const tell them apart; where the request decides, use x-lathe-response-modes"
        )
    }
}
