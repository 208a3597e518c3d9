import ClientModel

/// Drops the declarations that nothing leads to, and numbers the others anew.
struct DeclarationCompactor {
    func compact(_ draft: inout Draft) {
        let reachable = reachable(in: draft)
        if reachable.count == draft.declarations.count { return }
        var replacements: [TypeID: TypeID] = [:]
        for declaration in draft.declarations where reachable.contains(declaration.id) {
            replacements[declaration.id] = TypeID(index: replacements.count)
        }
        let replace = TypeReplacement(replacements: replacements)
        draft.declarations = draft.declarations.filter { reachable.contains($0.id) }.map { declaration in
            var result = declaration
            result.id = replacements[declaration.id] ?? declaration.id
            result.parent = declaration.parent.flatMap { replacements[$0] }
            result.shape = replace.shape(declaration.shape)
            return result
        }
        draft.operations = draft.operations.map(replace.operation)
        draft.others = draft.others.map(replace.type)
        draft.received = draft.received.map(replace.type)
    }

    private func reachable(in draft: Draft) -> Set<TypeID> {
        var found: Set<TypeID> = []
        var rest = draft.others + draft.received + draft.operations.flatMap { $0.sentTypes + $0.receivedTypes }
        while let type = rest.popLast() {
            switch type {
            case .array(let element), .dictionary(let element), .set(let element), .optional(let element), .nullable(let element):
                rest.append(element)
            case .declared(let id):
                guard found.insert(id).inserted else { continue }
                rest += draft.declarations[id.index].shape.types
                // What a type is nested in must be there too.
                if let parent = draft.declarations[id.index].parent { rest.append(.declared(parent)) }
            default: continue
            }
        }
        return found
    }
}
