import ClientModel

/// Makes the view model of a union.
struct UnionViewBuilder {
    private let scope: DeclarationScope
    private let union: UnionModel

    init(_ scope: DeclarationScope, _ union: UnionModel) {
        self.scope = scope
        self.union = union
    }

    func view(nested: [DeclarationView]) -> UnionView {
        let lead = "\(scope.access)static let decision = UnionDecision"
        return UnionView(
            documentation: scope.documentation,
            name: scope.name,
            variants: union.variants.enumerated().map(variant),
            unknown: DeclarationScope.unknownCase(besides: union.variants.map(\.name)),
            decision: DecisionCode.code(union.decision).layout(
                indentation: scope.memberIndentation,
                column: scope.memberIndentation + lead.utf8.count
            ),
            nested: nested
        )
    }

    private func variant(_ place: Int, _ variant: UnionModel.Variant) -> VariantView {
        let identifier = SwiftIdentifier(variant.name)
        return VariantView(
            documentation: scope.documentation(variant.documentation, facts: ConstraintText(variant.constraints).texts),
            caseName: identifier.declaration,
            member: identifier.member,
            type: scope.text(variant.type),
            isIndirect: variant.isIndirect,
            place: "\(place)"
        )
    }
}
