import ClientModel

/// Makes one type of declarations that were given the same name and are the same but for their texts.
struct DeclarationMerger {
    func merge(_ draft: inout Draft) {
        // Merging types can make the types that mention them the same; a few rounds reach the end of every chain.
        while mergeOnce(&draft) {}
    }

    private func mergeOnce(_ draft: inout Draft) -> Bool {
        var first: [Signature: TypeID] = [:]
        var replacements: [TypeID: TypeID] = [:]
        for declaration in draft.declarations where !declaration.isReplaced {
            guard let owner = owner(of: declaration, in: draft) else { continue }
            let signature = Signature(
                owner: owner,
                name: declaration.wish.name,
                shape: declaration.shape.withoutTexts
            )
            if let kept = first[signature] {
                replacements[declaration.id] = kept
            } else {
                first[signature] = declaration.id
            }
        }
        guard !replacements.isEmpty else { return false }
        apply(replacements, to: &draft)
        return true
    }

    /// The given name that a declaration has, or is nested under; `nil` where no name was given.
    ///
    /// What is nested counts too, because two types are only the same once the types nested in them are.
    private func owner(of declaration: DraftDeclaration, in draft: Draft) -> String? {
        if declaration.wish.reason == .given { return declaration.wish.name }
        guard declaration.wish.reason == .derived, let parent = declaration.parent else { return nil }
        return owner(of: draft.declarations[parent.index], in: draft)
    }

    private struct Signature: Hashable {
        var owner: String
        var name: String
        var shape: TypeDeclaration.Shape
    }

    private func apply(_ replacements: [TypeID: TypeID], to draft: inout Draft) {
        let replace = TypeReplacement(replacements: replacements)
        for index in draft.declarations.indices {
            if replacements[draft.declarations[index].id] != nil { draft.declarations[index].isReplaced = true }
            draft.declarations[index].shape = replace.shape(draft.declarations[index].shape)
            draft.declarations[index].parent = draft.declarations[index].parent.map { replacements[$0] ?? $0 }
        }
        draft.operations = draft.operations.map(replace.operation)
        draft.others = draft.others.map(replace.type)
        draft.received = draft.received.map(replace.type)
    }
}
