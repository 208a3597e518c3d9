import ClientModel

/// What declarations look like in each form: which members there are, and which of them have three states.
struct FormShapes {
    let threeStates: SchemaOptions.ThreeStates
    private let declarations: [DraftDeclaration]
    /// The members that tell the variants of a union apart, by the struct they are in: they travel both ways, whatever is said.
    private let tags: [TypeID: Set<String>]

    init(_ draft: Draft, threeStates: SchemaOptions.ThreeStates) {
        self.threeStates = threeStates
        declarations = draft.declarations
        tags = UnionTags(declarations: draft.declarations).members
    }

    /// A declaration in a form.
    ///
    /// - Parameter declared: what to write for a declared type it mentions, and for the form in which it does.
    func shape(_ use: FormUse, declared: (FormUse) -> SwiftType) -> TypeDeclaration.Shape {
        var shape = declarations[use.id.index].shape
        if case .structure(var structure) = shape {
            fit(&structure, to: use)
            shape = .structure(structure)
        }
        if case .bodies(let bodies) = shape { return .bodies(self.bodies(bodies, declared: declared)) }
        return shape.mapTypes { type($0, in: use.form, declared: declared) }
    }

    /// Each way to write a body has a form of its own.
    private func bodies(_ bodies: BodiesModel, declared: (FormUse) -> SwiftType) -> BodiesModel {
        var result = bodies
        for (index, body) in bodies.cases.enumerated() {
            let form = UsageForm.ofBody(body.content, method: bodies.method)
            result.cases[index].content.payload = body.content.payload.mapTypes { type($0, in: form, declared: declared) }
        }
        return result
    }

    /// A type in a form.
    func type(_ type: SwiftType, in form: UsageForm, declared: (FormUse) -> SwiftType) -> SwiftType {
        switch type {
        // A merge patch replaces a list as a whole: what is in it is no patch.
        case .array(let element):
            return .array(self.type(element, in: form == .mergePatch ? .sent : form, declared: declared))
        case .set(let element):
            return .set(self.type(element, in: form == .mergePatch ? .sent : form, declared: declared))
        case .dictionary(let element):
            let value = self.type(element, in: form, declared: declared)
            // Null removes the member of a map, too. Any JSON can be null already.
            return .dictionary(form == .mergePatch && hasThreeStates(form) && value != .json ? value.asOptional : value)
        case .optional(let wrapped): return .optional(self.type(wrapped, in: form, declared: declared))
        case .nullable(let wrapped): return .nullable(self.type(wrapped, in: form, declared: declared))
        case .declared(let id): return declared(FormUse(id: id, form: form))
        default: return type
        }
    }

    private func hasThreeStates(_ form: UsageForm) -> Bool {
        switch threeStates {
        case .patches: form == .patch || form == .mergePatch
        case .always: form.isSent
        case .never: false
        }
    }

    private func fit(_ structure: inout StructureModel, to use: FormUse) {
        let mayHaveThreeStates = hasThreeStates(use.form)
        // Most structs are the same in every form, and much to copy.
        if mayHaveThreeStates || structure.properties.contains(where: { isLeftOut($0, of: use) }) {
            var kept: [PropertyModel] = []
            for var property in structure.properties {
                if isLeftOut(property, of: use) {
                    // What takes up the rest must not take this up: it would be sent back.
                    if structure.rest != nil { structure.skippedKeys.append(property.key) }
                    continue
                }
                let canBeNull = property.acceptsNull || use.form == .mergePatch
                // Any JSON has a null of its own, so that its optional has three states.
                if property.presence == .optional, canBeNull, mayHaveThreeStates, property.type.unwrapped != .json {
                    property.type = .nullable(property.type.unwrapped)
                }
                kept.append(property)
            }
            structure.properties = kept
        }
        if let rest = structure.rest, use.form == .mergePatch, mayHaveThreeStates, rest.valueType != .json {
            structure.rest?.valueType = rest.valueType.asOptional
        }
    }

    private func isLeftOut(_ property: PropertyModel, of use: FormUse) -> Bool {
        let isOtherWay = property.direction == (use.form.isSent ? .readOnly : .writeOnly)
        return isOtherWay && tags[use.id]?.contains(property.key) != true
    }
}
