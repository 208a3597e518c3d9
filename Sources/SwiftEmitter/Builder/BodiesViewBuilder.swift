import ClientModel

/// Makes the view model of an enum with a case per kind of body.
struct BodiesViewBuilder {
    private let scope: DeclarationScope
    private let bodies: BodiesModel

    init(_ scope: DeclarationScope, _ bodies: BodiesModel) {
        self.scope = scope
        self.bodies = bodies
    }

    func view(nested: [DeclarationView]) -> BodiesView {
        BodiesView(
            documentation: scope.documentation,
            name: scope.name,
            cases: bodies.cases.map(view),
            nested: nested
        )
    }

    private func view(_ body: BodiesModel.Case) -> BodiesCaseView {
        let name = SwiftIdentifier(body.name).declaration
        let values = values(of: body.content)
        let lead = "case \(name)("
        return BodiesCaseView(
            documentation: scope.documentation(documentation(of: body), facts: facts(of: body)),
            caseName: name,
            values: values.isEmpty
                ? nil
                : Code.arguments(values, after: lead, before: ")", indentation: scope.memberIndentation)
        )
    }

    private func values(of content: RequestContentModel) -> [Code] {
        let arguments = BodyArguments(
            content,
            name: "value",
            isRequired: true,
            names: scope.names,
            scope: .inside(scope.declaration.id)
        ).all
        if case .parts = content.payload { return arguments.map(\.declaration) }
        // The name of the case says what the value is.
        return (arguments.first.map { [.text($0.type)] } ?? []) + arguments.dropFirst().map(\.declaration)
    }

    /// What the document says about it, and the media type.
    private func documentation(of body: BodiesModel.Case) -> String {
        let type = body.content.typeArgument?.range ?? body.content.mediaType
        return [body.documentation, "`\(type)`"].compactMap { $0 }.joined(separator: "\n\n")
    }

    /// What the parts are, an item each.
    private func facts(of body: BodiesModel.Case) -> [String] {
        guard case .parts(let parts) = body.content.payload else { return [] }
        return PartDocumentation(parts).items.map { "`\($0.name)`: \($0.text)" }
    }
}
