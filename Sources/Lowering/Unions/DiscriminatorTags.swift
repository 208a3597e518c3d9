import ClientModel

/// The values by which discriminators know structs, written where such a struct is made: `.cat(Cat(lives: 9))` is sent with its tag.
struct DiscriminatorTags {
    private struct Place: Hashable {
        var id: TypeID
        var key: String
    }

    private var values: [Place: [LiteralModel]] = [:]
    private var order: [Place] = []

    /// A value of the property `key` leads to the struct.
    mutating func note(_ found: [LiteralModel], of key: String, leadingTo id: TypeID) {
        let place = Place(id: id, key: key)
        if values[place] == nil { order.append(place) }
        for value in found where !(values[place] ?? []).contains(value) { values[place, default: []].append(value) }
    }

    /// Gives the properties their values: where exactly one leads to a struct. A struct without the property gets it, so that no
    /// tag is lost.
    func write(to declarations: inout [DraftDeclaration]) {
        for place in order {
            guard case .structure(var structure) = declarations[place.id.index].shape, let found = values[place],
                !structure.constants.contains(where: { $0.key == place.key })
            else { continue }
            let only = found.count == 1 ? found[0] : nil
            if let index = structure.properties.firstIndex(where: { $0.key == place.key }) {
                structure.properties[index].initialValue = only.flatMap {
                    literal($0, as: structure.properties[index].type, declarations)
                }
            } else {
                structure.properties.append(property(place.key, value: only, sample: found.first, of: structure))
            }
            declarations[place.id.index].shape = .structure(structure)
        }
    }

    private func property(
        _ key: String,
        value: LiteralModel?,
        sample: LiteralModel?,
        of structure: StructureModel
    ) -> PropertyModel {
        var scope = NameScope(reserved: ReservedNames.structureMembers)
        for name in structure.properties.map(\.name) + structure.constants.map(\.name) + [structure.rest?.name].compactMap({ $0 })
        {
            _ = scope.allocate(name, suffix: "Value")
        }
        let type: SwiftType =
            switch sample {
            case .integer?: .int
            case .bool?: .bool
            default: .string
            }
        return PropertyModel(
            key: key,
            name: scope.allocate(SwiftName.lowerCamel(key), suffix: "Value"),
            type: .optional(type),
            presence: .optional,
            initialValue: value,
            documentation: "The discriminator's value for this type."
        )
    }

    private func literal(_ value: LiteralModel, as type: SwiftType, _ declarations: [DraftDeclaration]) -> LiteralModel? {
        switch (type, value) {
        case (.optional(let wrapped), _), (.nullable(let wrapped), _): return literal(value, as: wrapped, declarations)
        case (.string, .string), (.int, .integer), (.int32, .integer), (.int64, .integer), (.bool, .bool): return value
        case (.declared(let id), _):
            guard case .openEnum(let model) = declarations[id.index].shape else { return nil }
            return model.cases.first { $0.value == value }.map { .enumCase(id, $0.name) }
        default: return nil
        }
    }
}
