import ClientModel

/// Replaces declared types wherever they are mentioned.
struct TypeReplacement {
    let replacements: [TypeID: TypeID]

    func type(_ type: SwiftType) -> SwiftType {
        switch type {
        case .array(let element): .array(self.type(element))
        case .dictionary(let element): .dictionary(self.type(element))
        case .set(let element): .set(self.type(element))
        case .optional(let wrapped): .optional(self.type(wrapped))
        case .nullable(let wrapped): .nullable(self.type(wrapped))
        case .declared(let id): .declared(replacements[id] ?? id)
        default: type
        }
    }

    /// A declaration's shape with every type in it replaced, in its literals too.
    func shape(_ shape: TypeDeclaration.Shape) -> TypeDeclaration.Shape {
        var result = shape.mapTypes(type)
        if case .structure(var structure) = result {
            guard structure.properties.contains(where: \.hasLiterals) || !structure.constants.isEmpty else { return result }
            for index in structure.properties.indices where structure.properties[index].hasLiterals {
                structure.properties[index].defaultValue = structure.properties[index].defaultValue.map(literal)
                structure.properties[index].initialValue = structure.properties[index].initialValue.map(literal)
            }
            for index in structure.constants.indices {
                structure.constants[index].value = literal(structure.constants[index].value)
            }
            result = .structure(structure)
        }
        return result
    }

    private func literal(_ literal: LiteralModel) -> LiteralModel {
        switch literal {
        case .enumCase(let id, let name): .enumCase(replacements[id] ?? id, name)
        case .array(let elements): .array(elements.map(self.literal))
        case .dictionary(let members): .dictionary(members.map { .init(key: $0.key, value: self.literal($0.value)) })
        case .variant(let id, let name, let value): .variant(replacements[id] ?? id, name, self.literal(value))
        default: literal
        }
    }

    func operation(_ operation: OperationModel) -> OperationModel {
        var result = operation.mapTypes(arguments: type, body: { type($1) }, received: type)
        for index in result.parameters.indices {
            guard case .fixed(let value) = result.parameters[index].value else { continue }
            result.parameters[index].value = .fixed(literal(value))
        }
        if let body = result.body {
            for index in body.fixed.indices { result.body?.fixed[index].value = literal(body.fixed[index].value) }
        }
        if case .byStatus(let id) = operation.success { result.success = .byStatus(replacements[id] ?? id) }
        return result
    }
}

extension PropertyModel {
    fileprivate var hasLiterals: Bool { defaultValue != nil || initialValue != nil }
}
