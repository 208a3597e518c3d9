import ClientModel

extension TypeDeclaration.Shape {
    /// The types that a declaration mentions.
    var types: [SwiftType] {
        switch self {
        case .structure(let structure): structure.properties.map(\.type) + (structure.rest.map { [$0.valueType] } ?? [])
        case .openEnum: []
        case .union(let union): union.variants.map(\.type)
        case .responses(let responses):
            responses.cases.flatMap(\.payload.types)
        case .bodies(let bodies): bodies.cases.flatMap(\.content.payload.types)
        case .tuple(let tuple): tuple.elements.map(\.type) + (tuple.rest.map { [$0.valueType] } ?? [])
        case .choices(let choices): choices.variants.map(\.type)
        case .alias(let type): [type]
        }
    }

    /// The names of its properties or cases.
    var memberNames: Set<String> {
        switch self {
        case .structure(let structure): Set(structure.properties.map(\.name) + structure.constants.map(\.name))
        case .openEnum(let model): Set(model.cases.map(\.name))
        case .union(let union): Set(union.variants.map(\.name))
        case .responses(let responses): Set(responses.cases.map(\.name))
        case .bodies(let bodies): Set(bodies.cases.map(\.name))
        case .tuple(let tuple): Set(tuple.elements.map(\.name))
        case .choices(let choices): Set(choices.variants.map(\.name))
        case .alias: []
        }
    }

    /// The declaration with every type it mentions replaced.
    func mapTypes(_ transform: (SwiftType) -> SwiftType) -> TypeDeclaration.Shape {
        switch self {
        case .structure(var structure):
            for index in structure.properties.indices {
                if let type = structure.properties[index].type.changed(by: transform) { structure.properties[index].type = type }
            }
            if let rest = structure.rest { structure.rest?.valueType = transform(rest.valueType) }
            return .structure(structure)
        case .openEnum: return self
        case .union(var union):
            for index in union.variants.indices {
                if let type = union.variants[index].type.changed(by: transform) { union.variants[index].type = type }
            }
            return .union(union)
        case .responses(var responses):
            for index in responses.cases.indices {
                responses.cases[index].payload = responses.cases[index].payload.mapTypes(transform)
            }
            return .responses(responses)
        case .bodies(var bodies):
            for index in bodies.cases.indices {
                bodies.cases[index].content.payload = bodies.cases[index].content.payload.mapTypes(transform)
            }
            return .bodies(bodies)
        case .tuple(var tuple):
            for index in tuple.elements.indices { tuple.elements[index].type = transform(tuple.elements[index].type) }
            if let rest = tuple.rest { tuple.rest?.valueType = transform(rest.valueType) }
            return .tuple(tuple)
        case .choices(var choices):
            for index in choices.variants.indices { choices.variants[index].type = transform(choices.variants[index].type) }
            return .choices(choices)
        case .alias(let type): return .alias(transform(type))
        }
    }
}

extension SwiftType {
    /// What is made of it; `nil` where that is the same. To write into an array that others have, too, copies all of it.
    fileprivate func changed(by transform: (SwiftType) -> SwiftType) -> SwiftType? {
        let result = transform(self)
        return result == self ? nil : result
    }
}
