import ClientModel

extension TypeDeclaration.Shape {
    /// The declaration without what is written for people.
    var withoutTexts: TypeDeclaration.Shape {
        switch withoutDocumentation {
        case .structure(var structure):
            for index in structure.properties.indices where structure.properties[index].constraints?.isChecked == false {
                structure.properties[index].constraints = nil
            }
            if structure.rest?.constraints?.isChecked == false { structure.rest?.constraints = nil }
            return .structure(structure)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].constraints = nil }
            return .union(union)
        case .choices(var choices):
            for index in choices.variants.indices { choices.variants[index].constraints = nil }
            return .choices(choices)
        case let shape: return shape
        }
    }

    /// The declaration without its comments; constraints are told apart, since the comment of one place would be wrong at the other.
    var withoutDocumentation: TypeDeclaration.Shape {
        switch self {
        case .structure(var structure):
            // What has none stays as it is: to write into an array that others have, too, copies all of it.
            for index in structure.properties.indices where structure.properties[index].hasTexts {
                structure.properties[index].documentation = nil
                structure.properties[index].defaultText = nil
            }
            for index in structure.constants.indices { structure.constants[index].documentation = nil }
            return .structure(structure)
        case .openEnum(var model):
            for index in model.cases.indices where model.cases[index].documentation != nil {
                model.cases[index].documentation = nil
            }
            return .openEnum(model)
        case .union(var union):
            for index in union.variants.indices { union.variants[index].documentation = nil }
            return .union(union)
        case .tuple(var tuple):
            for index in tuple.elements.indices { tuple.elements[index].documentation = nil }
            return .tuple(tuple)
        case .choices(var choices):
            for index in choices.variants.indices { choices.variants[index].documentation = nil }
            return .choices(choices)
        case .bodies(var bodies):
            for index in bodies.cases.indices {
                bodies.cases[index].documentation = nil
                bodies.cases[index].content.payload = bodies.cases[index].content.payload.withoutDocumentation
            }
            return .bodies(bodies)
        case .responses, .alias: return self
        }
    }

    /// Whether its properties are `var`; `false` for what has none.
    var isMutable: Bool {
        get {
            switch self {
            case .structure(let structure): structure.isMutable
            case .tuple(let tuple): tuple.isMutable
            case .openEnum, .union, .responses, .bodies, .choices, .alias: false
            }
        }
        set {
            switch self {
            case .structure(var structure):
                structure.isMutable = newValue
                self = .structure(structure)
            case .tuple(var tuple):
                tuple.isMutable = newValue
                self = .tuple(tuple)
            case .openEnum, .union, .responses, .bodies, .choices, .alias: break
            }
        }
    }

    /// Hashes what its members are called, where they have names.
    func hashMembers(into hasher: inout Hasher) {
        hasher.combine(memberCount)
        switch self {
        case .structure(let structure):
            for index in structure.properties.indices { hasher.combine(structure.properties[index].key) }
        case .openEnum(let model):
            for index in model.cases.indices { hasher.combine(model.cases[index].name) }
        default: break
        }
    }

    /// The same for shapes with the same members.
    var memberHash: Int {
        var hasher = Hasher()
        hashMembers(into: &hasher)
        return hasher.finalize()
    }

    /// How many properties, cases or variants it has.
    var memberCount: Int {
        switch self {
        case .structure(let structure): structure.properties.count + structure.constants.count + (structure.rest == nil ? 0 : 1)
        case .openEnum(let model): model.cases.count
        case .union(let union): union.variants.count
        case .responses(let responses): responses.cases.count
        case .bodies(let bodies): bodies.cases.count
        case .tuple(let tuple): tuple.elements.count
        case .choices(let choices): choices.variants.count
        case .alias: 1
        }
    }
}

extension PropertyModel {
    fileprivate var hasTexts: Bool { documentation != nil || defaultText != nil }
}

extension RequestPayloadModel {
    /// The payload without the comments of its parts.
    fileprivate var withoutDocumentation: RequestPayloadModel {
        guard case .parts(var parts) = self else { return self }
        for index in parts.indices {
            parts[index].documentation = nil
            parts[index].defaultText = nil
            for header in parts[index].headers.indices { parts[index].headers[header].documentation = nil }
        }
        return .parts(parts)
    }
}

extension SwiftType {
    /// The declared type in it, if there is one.
    var declaredID: TypeID? {
        switch self {
        case .array(let inner), .dictionary(let inner), .set(let inner), .optional(let inner), .nullable(let inner):
            inner.declaredID
        case .declared(let id): id
        default: nil
        }
    }
}
