import ClientModel

/// Finds out which structs are sent, and makes the others read-only: they are `let`, and have no optional where a default fills in.
struct UsagePass {
    func apply(to draft: inout Draft) {
        var sent: Set<TypeID> = []
        for operation in draft.operations {
            for parameter in operation.parameters {
                if case .argument(_, let type) = parameter.value { mark(type, in: draft, as: &sent) }
            }
            if case .json(let type)? = operation.body?.payload { mark(type, in: draft, as: &sent) }
        }
        for index in draft.declarations.indices {
            guard case .structure(var structure) = draft.declarations[index].shape else { continue }
            structure.isMutable = sent.contains(draft.declarations[index].id)
            if !structure.isMutable { fillDefaults(of: &structure) }
            draft.declarations[index].shape = .structure(structure)
        }
    }

    private func mark(_ type: SwiftType, in draft: Draft, as sent: inout Set<TypeID>) {
        var rest: [SwiftType] = [type]
        while let next = rest.popLast() {
            switch next {
            case .array(let element), .dictionary(let element), .optional(let element): rest.append(element)
            case .declared(let id):
                guard sent.insert(id).inserted else { continue }
                rest += draft.declarations[id.index].shape.types
            default: continue
            }
        }
    }

    /// A member with a default is never missing from something received.
    private func fillDefaults(of structure: inout StructureModel) {
        for index in structure.properties.indices {
            let property = structure.properties[index]
            guard property.presence == .optional, let value = property.defaultValue, value != .null else { continue }
            structure.properties[index].type = property.type.unwrapped
        }
    }
}
