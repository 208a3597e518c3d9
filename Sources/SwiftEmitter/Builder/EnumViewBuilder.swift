import ClientModel

/// Makes the view model of an open or closed enum.
struct EnumViewBuilder {
    private let scope: DeclarationScope
    private let model: EnumModel

    init(_ scope: DeclarationScope, _ model: EnumModel) {
        self.scope = scope
        self.model = model
    }

    func view(nested: [DeclarationView]) -> EnumView {
        EnumView(
            documentation: scope.documentation,
            name: scope.name,
            conformance: conformance,
            rawType: model.rawType == .string ? "String" : "Int",
            cases: model.cases.compactMap(caseView),
            unknown: DeclarationScope.unknownCase(besides: model.cases.map(\.name)),
            knownCases: knownCases,
            path: scope.path,
            nested: nested
        )
    }

    private var conformance: String {
        if !model.isOpen { return "ClosedEnum" }
        return model.rawType == .string ? "OpenEnum" : "OpenIntegerEnum"
    }

    private func caseView(_ model: EnumModel.Case) -> EnumCaseView? {
        guard let value = value(of: model) else { return nil }
        let identifier = SwiftIdentifier(model.name)
        return EnumCaseView(
            documentation: scope.documentation(model.documentation),
            caseName: identifier.declaration,
            member: identifier.member,
            value: value
        )
    }

    /// The literal of a value; `nil` where it is not of the enum's raw type.
    private func value(of model: EnumModel.Case) -> String? {
        switch (self.model.rawType, model.value) {
        case (.string, .string(let string)): StringLiteral(string).text
        case (.integer, .integer(let integer)): "\(integer)"
        default: nil
        }
    }

    private var knownCases: String {
        let members = model.cases.filter { value(of: $0) != nil }.map { Code.text(".\(SwiftIdentifier($0.name).member)") }
        let lead = "\(scope.access)static let knownCases: [\(scope.path)] = "
        return Code.array(members).layout(
            indentation: scope.memberIndentation,
            column: scope.memberIndentation + lead.utf8.count
        )
    }
}
