import ClientModel

/// Fits declarations to what they are used for.
///
/// What is only sent has no members that only the server sets (`readOnly`), what is only received has none that only the client
/// sets (`writeOnly`). A declaration that is used both ways and looks different becomes two: the received form keeps the name, the
/// form that is sent is called `…Request`, that of a PATCH `…Patch` where it differs from that. What does not differ is shared.
struct UsagePass {
    let options: SchemaOptions

    func apply(to draft: inout Draft) {
        let shapes = FormShapes(draft, threeStates: options.threeStates)
        let classes = FormClasses(draft, shapes: shapes)
        let split = FormSplit(draft, shapes: shapes, classes: classes)
        split.apply(to: &draft)
        for index in draft.declarations.indices {
            let forms = split.forms[draft.declarations[index].id] ?? []
            // Nothing is known of what no operation uses: that is for the user's own code, which may make values of it.
            let isSent = forms.isEmpty || forms.contains(where: \.isSent)
            settle(&draft.declarations[index].shape, isSent: isSent, isReceived: forms.isEmpty || forms.contains(.received))
        }
    }

    private func settle(_ shape: inout TypeDeclaration.Shape, isSent: Bool, isReceived: Bool) {
        let isMutable =
            switch options.properties {
            case .auto: isSent
            case .let: false
            case .var: true
            }
        switch shape {
        case .structure(var structure):
            structure.isMutable = isMutable
            if !isSent {
                fillDefaults(of: &structure)
                dropChecks(of: &structure)
            }
            if !isReceived { dropDefaults(of: &structure) }
            shape = .structure(structure)
        case .tuple(var tuple):
            tuple.isMutable = isMutable
            shape = .tuple(tuple)
        case .openEnum, .union, .responses, .bodies, .choices, .alias: return
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

    /// What is only received is taken as it comes.
    private func dropChecks(of structure: inout StructureModel) {
        for index in structure.properties.indices where structure.properties[index].constraints?.isChecked == true {
            structure.properties[index].constraints?.isChecked = false
        }
        structure.rest?.constraints?.isChecked = false
    }

    /// The default of a member that is left out of a request is the server's to fill in.
    private func dropDefaults(of structure: inout StructureModel) {
        for index in structure.properties.indices where structure.properties[index].defaultValue != nil {
            structure.properties[index].defaultValue = nil
        }
    }
}
