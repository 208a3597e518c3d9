import ClientModel
import OpenAPIDocument
import SourceText

/// Turns the elements of an array that have schemas by their places into the properties of a struct.
struct TupleLowering {
    /// The struct itself: what its inline types are nested in.
    let id: TypeID
    let content: TupleContent

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> TupleModel {
        var scope = NameScope(reserved: ReservedNames.tupleMembers)
        var model = TupleModel(elements: [], rest: nil, isMutable: false)
        for (index, schema) in content.prefix.enumerated() {
            let words = words(of: schema, at: index)
            let lowered = types.lower(schema, at: TypePlace(parent: id, words: words), diagnostics: &diagnostics)
            let presence: PropertyModel.Presence =
                index < content.minimum ? (lowered.isNullable ? .requiredNullable : .required) : .optional
            model.elements.append(
                TupleModel.Element(
                    name: scope.allocate(SwiftName.lowerCamel(words), suffix: "Value"),
                    type: presence == .required ? lowered.type : lowered.type.asOptional,
                    presence: presence,
                    documentation: lowered.schema.description
                )
            )
        }
        model.rest = rest(scope: &scope, types: &types, diagnostics: &diagnostics)
        return model
    }

    private func rest(
        scope: inout NameScope,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RestModel? {
        let valueType: SwiftType
        switch content.rest {
        case .forbidden: return nil
        case .unspecified: valueType = .json
        case .schema(let schema):
            let place = TypePlace(parent: id, words: "additionalItem")
            valueType = types.lower(schema, at: place, diagnostics: &diagnostics).nullableType
        }
        return RestModel(name: scope.allocate("additionalItems", suffix: "Value"), valueType: valueType)
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// The title where it is a name, else the place.
    private func words(of schema: Schema, at index: Int) -> String {
        if let title = schema.keywords.title, TypePlace.isUsable(title) { return title }
        return Self.ordinals.indices.contains(index) ? Self.ordinals[index] : "element \(index + 1)"
    }
}
