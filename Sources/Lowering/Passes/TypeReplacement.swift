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
            for index in structure.properties.indices {
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
        default: literal
        }
    }

    func operation(_ operation: OperationModel) -> OperationModel {
        var result = operation
        for index in result.parameters.indices {
            switch result.parameters[index].value {
            case .argument(let name, let type): result.parameters[index].value = .argument(name: name, type: self.type(type))
            case .fixed(let value): result.parameters[index].value = .fixed(literal(value))
            }
        }
        if let body = operation.body { result.body?.payload = body.payload.mapTypes(type) }
        for index in result.failures.indices {
            result.failures[index].payload = result.failures[index].payload.mapTypes(type)
        }
        switch operation.success {
        case .nothing: break
        case .value(let payload, let statuses): result.success = .value(payload.mapTypes(type), statuses: statuses)
        case .optionalValue(let payload, let statuses, let empty):
            result.success = .optionalValue(payload.mapTypes(type), statuses: statuses, empty: empty)
        case .byStatus(let id): result.success = .byStatus(replacements[id] ?? id)
        }
        return result
    }
}
