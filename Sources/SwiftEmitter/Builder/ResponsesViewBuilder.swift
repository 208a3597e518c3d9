import ClientModel

/// Makes the view model of an enum with a case per documented success.
struct ResponsesViewBuilder {
    private let scope: DeclarationScope
    private let responses: ResponsesModel

    init(_ scope: DeclarationScope, _ responses: ResponsesModel) {
        self.scope = scope
        self.responses = responses
    }

    func view(nested: [DeclarationView]) -> ResponsesView {
        ResponsesView(
            documentation: scope.documentation,
            name: scope.name,
            conformances: responses.isStreamed ? "Sendable" : "Hashable, Sendable",
            cases: responses.cases.map { response in
                ResponseCaseView(
                    documentation: scope.documentation(response.documentation),
                    caseName: SwiftIdentifier(response.name).declaration,
                    payload: scope.names.text(response.payload, in: .inside(scope.declaration.id))
                )
            },
            nested: nested
        )
    }
}
