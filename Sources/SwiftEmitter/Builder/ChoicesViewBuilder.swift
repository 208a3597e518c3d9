import ClientModel

/// Makes the view model of a struct with an optional property per variant.
struct ChoicesViewBuilder {
    private let scope: DeclarationScope
    private let model: ChoicesModel
    private let unknown: String
    private let structure: StructureViewBuilder

    init(_ scope: DeclarationScope, _ model: ChoicesModel) {
        self.scope = scope
        self.model = model
        self.unknown = DeclarationScope.unknownCase(besides: model.variants.map(\.name))
        var properties = model.variants.map { variant in
            PropertyModel(
                key: variant.name,
                name: variant.name,
                type: .optional(variant.type),
                presence: .optional,
                constraints: variant.constraints,
                isBoxed: variant.isBoxed,
                documentation: variant.documentation
            )
        }
        properties.append(
            PropertyModel(
                key: unknown,
                name: unknown,
                type: .optional(.json),
                presence: .optional,
                documentation: "A value whose JSON type is that of none of the others."
            )
        )
        self.structure = StructureViewBuilder(
            scope,
            StructureModel(properties: properties, constants: [], rest: nil, isMutable: true)
        )
    }

    func view(nested: [DeclarationView]) -> ChoicesView {
        let view = structure.view(nested: nested)
        return ChoicesView(
            documentation: view.documentation,
            name: view.name,
            properties: view.properties,
            choices: choices,
            parameters: view.parameters,
            assignments: view.assignments,
            readings: readings,
            nested: nested
        )
    }

    private var choices: String {
        let members = structure.storage.map { Code.text(SwiftIdentifier($0.property.name).member) }
        let lead = "\(scope.access)var choices: [(any JSONRepresentable)?] "
        let code = Code.list(open: "{ [", items: members, close: "] }", isCollection: true)
        return code.layout(indentation: scope.memberIndentation, column: scope.memberIndentation + lead.utf8.count)
    }

    private var readings: [String] {
        zip(structure.storage, model.variants).map { stored, variant in
            let value = "try reader.readChoice(\(DecisionCode.types(variant.types)), of: &choices)"
            return "self.\(stored.member) = \(stored.stored(value))"
        } + ["self.\(SwiftIdentifier(unknown).member) = try reader.endChoices(choices)"]
    }
}
