import ClientModel

/// Gives every struct a place for the members that its schema does not name, so that they are sent back with the rest.
struct UnknownPropertiesPass {
    func apply(to draft: inout Draft) {
        for index in draft.declarations.indices {
            guard case .structure(var structure) = draft.declarations[index].shape, structure.rest == nil,
                structure.headers == nil
            else { continue }
            let taken = ReservedNames.structureMembers.union(draft.declarations[index].shape.memberNames)
            var scope = NameScope(reserved: taken)
            let name = scope.allocate("unknownProperties", suffix: "Value")
            structure.rest = RestModel(name: name, valueType: .json)
            draft.declarations[index].shape = .structure(structure)
        }
    }
}
