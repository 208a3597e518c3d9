import ClientModel

/// Finds out which forms of a declaration are used, and which of them are the same: its own members are, and those of everything
/// it contains.
struct FormClasses {
    private let shapes: FormShapes
    /// The forms each declaration is used in.
    private(set) var forms: [TypeID: Set<UsageForm>] = [:]
    /// The first of the forms that are the same as this one.
    private(set) var first: [FormUse: UsageForm] = [:]

    init(_ draft: Draft, shapes: FormShapes) {
        self.shapes = shapes
        var uses: [FormUse: Content] = [:]
        var rest = roots(of: draft)
        while let use = rest.popLast() {
            guard forms[use.id, default: []].insert(use.form).inserted else { continue }
            let content = content(of: use)
            uses[use] = content
            rest += content.mentions
        }
        group(uses)
    }

    /// What a declaration looks like in a form, as far as it says so itself, and what it mentions.
    private struct Content {
        var shape: TypeDeclaration.Shape
        var mentions: [FormUse] = []
    }

    private func content(of use: FormUse) -> Content {
        var mentions: [FormUse] = []
        let shape = shapes.shape(use) { mention in
            mentions.append(mention)
            return .declared(mention.id)
        }
        return Content(shape: shape, mentions: mentions)
    }

    private func roots(of draft: Draft) -> [FormUse] {
        var roots: [FormUse] = []
        let note = { (form: UsageForm, type: SwiftType) in
            _ = shapes.type(type, in: form) { use in
                roots.append(use)
                return .declared(use.id)
            }
        }
        for operation in draft.operations {
            for type in operation.argumentTypes { note(.sent, type) }
            switch operation.body?.content {
            case .one(let content):
                for type in content.payload.types { note(UsageForm.ofBody(content, method: operation.method), type) }
            case .choice(let id): note(.sent, .declared(id))
            case nil: break
            }
            for type in operation.receivedTypes { note(.received, type) }
        }
        for type in draft.received { note(.received, type) }
        return roots
    }

    /// Takes forms that look the same for the same, until what they mention says otherwise.
    private mutating func group(_ uses: [FormUse: Content]) {
        for (id, forms) in forms {
            let ordered = UsageForm.allCases.filter(forms.contains)
            // Nothing to compare it with, as with most.
            if ordered.count == 1 { first[FormUse(id: id, form: ordered[0])] = ordered[0] }
            for form in ordered where ordered.count > 1 {
                let shape = uses[FormUse(id: id, form: form)]?.shape
                first[FormUse(id: id, form: form)] = ordered.first { uses[FormUse(id: id, form: $0)]?.shape == shape }
            }
        }
        let divided = forms.filter { $0.value.count > 1 }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (id, forms) in divided {
                let ordered = UsageForm.allCases.filter(forms.contains).map { FormUse(id: id, form: $0) }
                let signatures = ordered.map { use in
                    Signature(own: first[use], mentions: uses[use]?.mentions.map { first[$0] } ?? [])
                }
                for (index, use) in ordered.enumerated() {
                    let form = signatures.firstIndex(of: signatures[index]).map { ordered[$0].form }
                    if form != first[use] {
                        first[use] = form
                        hasChanged = true
                    }
                }
            }
        }
    }

    private struct Signature: Hashable {
        var own: UsageForm?
        var mentions: [UsageForm?]
    }
}
