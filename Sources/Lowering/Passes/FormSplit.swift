import ClientModel

/// Declares each form of a declaration that differs from the others, and lets everything mention the form it means.
struct FormSplit {
    private let shapes: FormShapes
    private let classes: FormClasses
    /// The declaration for each form of each declaration there was.
    private var targets: [FormUse: TypeID] = [:]
    /// The forms that a declaration is for, those of the new ones too.
    private(set) var forms: [TypeID: Set<UsageForm>] = [:]

    init(_ draft: Draft, shapes: FormShapes, classes: FormClasses) {
        self.shapes = shapes
        self.classes = classes
        var count = draft.declarations.count
        for declaration in draft.declarations {
            let id = declaration.id
            for form in UsageForm.allCases {
                let use = FormUse(id: id, form: form)
                guard let first = classes.first[use] else { continue }
                if first == form {
                    // The first form keeps the declaration.
                    let isKept = forms[id] == nil
                    targets[use] = isKept ? id : TypeID(index: count)
                    if !isKept { count += 1 }
                } else {
                    targets[use] = targets[FormUse(id: id, form: first)]
                }
                forms[target(of: use), default: []].insert(form)
            }
        }
    }

    private func target(of use: FormUse) -> TypeID { targets[use] ?? use.id }

    private func type(_ type: SwiftType, in form: UsageForm) -> SwiftType {
        shapes.type(type, in: form) { .declared(target(of: $0)) }
    }

    func apply(to draft: inout Draft) {
        var added: [DraftDeclaration] = []
        for declaration in draft.declarations {
            for form in UsageForm.allCases {
                let use = FormUse(id: declaration.id, form: form)
                guard classes.first[use] == form else { continue }
                let shape = shapes.shape(use) { .declared(target(of: $0)) }
                if target(of: use) == declaration.id {
                    draft.declarations[declaration.id.index].shape = shape
                } else {
                    added.append(self.declaration(declaration, as: form, shape: shape, in: draft))
                }
            }
        }
        draft.declarations += added.sorted { $0.id.index < $1.id.index }
        draft.operations = draft.operations.map(operation)
    }

    private func declaration(
        _ original: DraftDeclaration,
        as form: UsageForm,
        shape: TypeDeclaration.Shape,
        in draft: Draft
    ) -> DraftDeclaration {
        var result = original
        result.id = target(of: FormUse(id: original.id, form: form))
        result.shape = shape
        if let parent = original.parent, case let other = target(of: FormUse(id: parent, form: form)), other != parent {
            // In the same form of what it is nested in, it has its own name.
            result.parent = other
            return result
        }
        let wish = original.wish
        // A merge patch is called a patch, unless there is another one.
        let isOnlyPatch = form == .mergePatch && classes.first[FormUse(id: original.id, form: .patch)] == nil
        let suffix = isOnlyPatch ? UsageForm.patch.suffix : form.suffix
        result.wish = NameWish(
            name: wish.name + suffix,
            reason: wish.reason == .derived ? .derived : .form,
            origin: "\(wish.origin) \(suffix)"
        )
        result.documentation = [original.documentation, form.documentation].compactMap { $0 }.joined(separator: "\n\n")
        return result
    }

    private func operation(_ operation: OperationModel) -> OperationModel {
        operation.mapTypes(
            arguments: { type($0, in: .sent) },
            body: { body, bodyType in
                type(bodyType, in: body.map { UsageForm.ofBody($0, method: operation.method) } ?? .sent)
            },
            received: { type($0, in: .received) }
        )
    }
}
