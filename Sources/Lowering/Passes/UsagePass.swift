import ClientModel

/// Finds out which structs are sent and which are received, and fits their properties to it.
///
/// A struct that is only received is `let`, and has no optional where a default fills in. What one side never sends is optional
/// where that side's values are made or read.
struct UsagePass {
    func apply(to draft: inout Draft) {
        var sent: Set<TypeID> = []
        var received: Set<TypeID> = []
        for operation in draft.operations {
            for type in operation.sentTypes { mark(type, in: draft, as: &sent) }
            for type in operation.receivedTypes { mark(type, in: draft, as: &received) }
        }
        for index in draft.declarations.indices {
            let id = draft.declarations[index].id
            if case .tuple(var tuple) = draft.declarations[index].shape {
                tuple.isMutable = sent.contains(id)
                draft.declarations[index].shape = .tuple(tuple)
            }
            guard case .structure(var structure) = draft.declarations[index].shape else { continue }
            structure.isMutable = sent.contains(id)
            relax(&structure, isSent: sent.contains(id), isReceived: received.contains(id))
            if !structure.isMutable { fillDefaults(of: &structure) }
            draft.declarations[index].shape = .structure(structure)
        }
    }

    /// Nobody can require a member of the side that does not send it.
    private func relax(_ structure: inout StructureModel, isSent: Bool, isReceived: Bool) {
        for index in structure.properties.indices {
            let property = structure.properties[index]
            let isMissing = property.direction == .readOnly && isSent || property.direction == .writeOnly && isReceived
            guard isMissing, property.presence != .optional else { continue }
            structure.properties[index].presence = .optional
            structure.properties[index].type = property.type.asOptional
        }
    }

    private func mark(_ type: SwiftType, in draft: Draft, as sent: inout Set<TypeID>) {
        var rest: [SwiftType] = [type]
        while let next = rest.popLast() {
            switch next {
            case .array(let element), .dictionary(let element), .set(let element), .optional(let element), .nullable(let element):
                rest.append(element)
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
            guard property.presence == .optional, !property.acceptsNull, let value = property.defaultValue, value != .null else {
                continue
            }
            structure.properties[index].type = property.type.unwrapped
        }
    }
}
