import ClientModel

/// Makes the view model of a struct.
struct StructureViewBuilder {
    private let scope: DeclarationScope
    private let structure: StructureModel
    /// The properties with their places, in the order of the model.
    let storage: [StoredProperty]
    private let rest: Rest

    /// What is kept of the rest: an object's members or an array's elements.
    enum Rest { case members, elements }

    init(_ scope: DeclarationScope, _ structure: StructureModel, rest: Rest = .members) {
        self.scope = scope
        self.structure = structure
        self.rest = rest
        var taken = Set(structure.properties.map(\.name) + structure.constants.map(\.name))
        if let rest = structure.rest { taken.insert(rest.name) }
        self.storage = structure.properties.map { StoredProperty($0, besides: &taken) }
    }

    func view(nested: [DeclarationView]) -> StructureView {
        StructureView(
            documentation: scope.documentation,
            name: scope.name,
            conformance: structure.headers == nil ? "Model" : "ResponseHeaders",
            shapes: shapes,
            properties: storage.map(property) + restProperty,
            constants: structure.constants.compactMap(constant),
            table: FieldTableBuilder(scope, structure, storage).entries,
            parameters: parameters,
            assignments: assignments,
            nested: nested
        )
    }

    private var shapes: String? {
        guard let headers = structure.headers else { return nil }
        let items = headers.map { Code.text("\(StringLiteral($0.name).text): .\($0.shape.rawValue)") }
        let lead = "\(scope.access)static let shapes: KeyValuePairs<String, HeaderShape> = "
        return Code.dictionary(items)
            .layout(indentation: scope.memberIndentation, column: scope.memberIndentation + lead.utf8.count)
    }

    /// The stored properties, behind a dot.
    var members: [String] { storage.map(\.member) }

    private var binding: String { structure.isMutable ? "var" : "let" }

    private func property(_ stored: StoredProperty) -> PropertyView {
        let property = stored.property
        let type = scope.text(property.type)
        var view = PropertyView(
            documentation: scope.documentation(property.documentation, facts: Facts(property).texts),
            attribute: Attributes.deprecated(property.deprecated),
            binding: binding,
            name: SwiftIdentifier(property.name).declaration,
            type: type,
            key: StringLiteral(property.key).text
        )
        if stored.isHidden {
            view.storage = StorageView(
                storedName: stored.name,
                storedType: stored.storedType(type),
                isMutable: structure.isMutable,
                read: stored.reading,
                write: stored.writing
            )
        }
        return view
    }

    private var restProperty: [PropertyView] {
        guard let rest = structure.rest else { return [] }
        return [
            PropertyView(
                documentation: scope.documentation(restDocumentation),
                binding: binding,
                name: SwiftIdentifier(rest.name).declaration,
                type: restType(rest)
            )
        ]
    }

    private var restDocumentation: String {
        let own =
            switch rest {
            case .members: "The members that have no property of their own."
            case .elements: "The elements behind these."
            }
        return [own, structure.rest?.documentation].compactMap { $0 }.joined(separator: " ")
    }

    private func restType(_ rest: RestModel) -> String {
        let type = scope.text(rest.valueType)
        return switch self.rest {
        case .members: "[String: \(type)]"
        case .elements: "[\(type)]"
        }
    }

    private func constant(_ constant: ConstantModel) -> ConstantView? {
        guard let literal = ConstantLiteral(constant.value, scope.literal) else { return nil }
        return ConstantView(
            documentation: scope.documentation(constant.documentation),
            name: SwiftIdentifier(constant.name).declaration,
            type: literal.type,
            value: literal.value.oneLine
        )
    }
}

// MARK: - Memberwise initialiser

extension StructureViewBuilder {
    private var parameters: String {
        let properties = structure.properties.map { property in
            let identifier = SwiftIdentifier(property.name)
            let parameter = Code.text("\(identifier.argument): \(scope.text(property.type))")
            return initialValue(of: property).map { Code.sequence([parameter, .text(" = "), $0]) } ?? parameter
        }
        let rest = structure.rest.map { rest in
            let empty = self.rest == .members ? "[:]" : "[]"
            return Code.text("\(SwiftIdentifier(rest.name).argument): \(restType(rest)) = \(empty)")
        }
        let list = Code.list(open: "", items: properties + (rest.map { [$0] } ?? []), close: "", isCollection: false)
        let column = scope.memberIndentation + scope.access.utf8.count + "init(".utf8.count
        return list.layout(indentation: scope.memberIndentation, column: column, trailing: ") {".utf8.count)
    }

    /// What a caller need not say: `nil` for a member that may be left out, and the default of one that always has a value.
    private func initialValue(of property: PropertyModel) -> Code? {
        if let value = property.initialValue, let code = scope.literal.code(value, as: property.type) { return code }
        if case .nullable = property.type { return .text(".absent") }
        if property.type.isOptional { return property.presence == .optional ? .text("nil") : nil }
        return property.defaultValue.flatMap { scope.literal.code($0, as: property.type) }
    }

    private var assignments: [String] {
        var assignments = storage.map { stored in
            let value = SwiftIdentifier(stored.property.name).argumentReference
            return "self.\(stored.member) = \(stored.stored(value))"
        }
        if let rest = structure.rest.map({ SwiftIdentifier($0.name) }) {
            assignments.append("self.\(rest.member) = \(rest.argumentReference)")
        }
        return assignments
    }
}
