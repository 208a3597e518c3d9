import ClientModel

/// Gives out the names of all types at once: first those the user chose, then the document's components, then what was derived.
///
/// Within a group the order is that of the words the wishes were made from, so that who gets a name doesn't depend on where in the
/// document a type is used first.
struct TypeNaming {
    let module: String
    let clientName: String

    func name(_ drafts: [DraftDeclaration]) -> [TypeDeclaration] {
        var names = [String](repeating: "", count: drafts.count)
        var children: [TypeID: [DraftDeclaration]] = [:]
        var topLevel: [DraftDeclaration] = []
        for draft in drafts {
            if let parent = draft.parent { children[parent, default: []].append(draft) } else { topLevel.append(draft) }
        }
        assign(topLevel, reserved: ReservedNames.moduleTypes.union([module, clientName]), to: &names)
        // From the outside in: what is nested in a type must not have the type's name.
        var parents = topLevel
        while let parent = parents.popLast() {
            guard let siblings = children[parent.id] else { continue }
            let reserved = ReservedNames.nestedTypes.union([names[parent.id.index], module])
            assign(siblings, reserved: reserved, members: parent.shape.memberNames, to: &names)
            parents += siblings
        }
        return drafts.map { draft in
            TypeDeclaration(
                id: draft.id,
                name: names[draft.id.index],
                parent: draft.parent,
                documentation: draft.documentation,
                deprecated: draft.deprecated,
                constraints: draft.constraints,
                shape: draft.shape
            )
        }
    }

    private func assign(_ drafts: [DraftDeclaration], reserved: Set<String>, members: Set<String> = [], to names: inout [String])
    {
        var scope = NameScope(reserved: reserved)
        let ordered = drafts.sorted { a, b in
            (a.wish.reason, a.wish.origin, a.id.index) < (b.wish.reason, b.wish.origin, b.id.index)
        }
        for draft in ordered {
            // A member and a type beside it differ in their first letter, where that letter has a case.
            let wish = members.contains(draft.wish.name) ? draft.wish.name + "Model" : draft.wish.name
            names[draft.id.index] = scope.allocate(wish, suffix: "Model")
        }
    }
}
