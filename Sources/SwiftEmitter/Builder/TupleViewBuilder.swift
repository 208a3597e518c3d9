import ClientModel

/// Makes the view model of a struct for an array.
struct TupleViewBuilder {
    private let scope: DeclarationScope
    private let tuple: TupleModel
    private let structure: StructureViewBuilder

    init(_ scope: DeclarationScope, _ tuple: TupleModel) {
        self.scope = scope
        self.tuple = tuple
        self.structure = StructureViewBuilder(scope, Self.structure(of: tuple), rest: .elements)
    }

    func view(nested: [DeclarationView]) -> TupleView {
        let view = structure.view(nested: nested)
        return TupleView(
            documentation: view.documentation,
            name: view.name,
            properties: view.properties,
            table: table,
            parameters: view.parameters,
            assignments: view.assignments,
            nested: view.nested
        )
    }

    /// The elements as the properties they are: all but the table is the same as in a struct for an object.
    private static func structure(of tuple: TupleModel) -> StructureModel {
        let properties = tuple.elements.map { element in
            PropertyModel(
                key: element.name,
                name: element.name,
                type: element.type,
                presence: element.presence,
                constraints: element.constraints,
                isBoxed: element.isBoxed,
                documentation: element.documentation
            )
        }
        return StructureModel(properties: properties, constants: [], rest: tuple.rest, isMutable: tuple.isMutable)
    }

    private var table: [String] {
        let elements = zip(tuple.elements, structure.members).map { element, member in
            element.presence == .requiredNullable ? "element.nullable(\\.\(member))" : "element(\\.\(member))"
        }
        return elements + (tuple.rest.map { ["element.rest(\\.\(SwiftIdentifier($0.name).member))"] } ?? [])
    }
}
