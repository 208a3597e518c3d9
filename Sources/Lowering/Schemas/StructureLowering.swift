import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the members of an object schema into the properties of a struct.
struct StructureLowering {
    /// The struct itself: what its inline types are nested in.
    let id: TypeID
    let content: ObjectContent

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> StructureModel {
        var names = MemberNames(wishes(diagnostics: &diagnostics), reserved: ReservedNames.structureMembers)
        var model = StructureModel(properties: [], constants: [], rest: nil, isMutable: false)
        for property in content.properties {
            if types.normalizer.normalize(property.schema, diagnostics: &diagnostics).allowsNothing { continue }
            let name = names[property.name]
            let extensions = property.schema.keywords.extensions
            GivenName.check("x-lathe-property-name", in: extensions, became: name, diagnostics: &diagnostics)
            if let constant = constant(property, name: name, types: &types, diagnostics: &diagnostics) {
                model.constants.append(constant)
            } else {
                model.properties.append(lower(property, name: name, types: &types, diagnostics: &diagnostics))
            }
        }
        model.rest = rest(scope: &names.scope, types: &types, diagnostics: &diagnostics)
        return model
    }

    private func wishes(diagnostics: inout Diagnostics) -> [MemberNames.Wish] {
        content.properties.map { property in
            let extensions = property.schema.keywords.extensions
            let given = GivenName.read("x-lathe-property-name", in: extensions, diagnostics: &diagnostics)
            return MemberNames.Wish(key: property.name, given: given)
        }
    }

    private func lower(
        _ property: Schema.Property,
        name: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> PropertyModel {
        let place = TypePlace(parent: id, words: property.name)
        let lowered = types.lower(property.schema, at: place, diagnostics: &diagnostics)
        let isRequired = content.required.contains(property.name)
        let presence: PropertyModel.Presence =
            isRequired ? (lowered.isNullable ? .requiredNullable : .required) : .optional
        let standard = DefaultLowering(declarations: types.declarations).lower(
            lowered.schema.defaultValue,
            as: lowered.type,
            diagnostics: &diagnostics
        )
        let constraints = ConstraintLowering().lower(lowered.schema, as: lowered.type, types: &types, diagnostics: &diagnostics)
        return PropertyModel(
            key: property.name,
            name: name,
            type: presence == .required ? lowered.type : lowered.type.asOptional,
            presence: presence,
            acceptsNull: lowered.isNullable,
            direction: direction(of: property, lowered.schema, diagnostics: &diagnostics),
            // What must be there needs nothing to fill in for it.
            defaultValue: isRequired ? nil : standard?.value,
            defaultText: standard?.text,
            constraints: constraints,
            documentation: lowered.schema.description,
            deprecated: Deprecation.reason(
                isDeprecated: property.schema.keywords.isDeprecated,
                property.schema.keywords.extensions
            )
        )
    }

    /// Which way a member travels. One that travels neither way (OpenAPI 3.0.4 §4.7.24 forbids it) travels both.
    private func direction(
        of property: Schema.Property,
        _ schema: NormalizedSchema,
        diagnostics: inout Diagnostics
    ) -> PropertyModel.Direction {
        switch (schema.isReadOnly, schema.isWriteOnly) {
        case (true, false): return .readOnly
        case (false, true): return .writeOnly
        case (false, false): return .both
        case (true, true):
            diagnostics.warning(
                "conflicting-direction",
                "'\(property.name)' is readOnly and writeOnly at once; it is taken for neither",
                at: property.nameRange
            )
            return .both
        }
    }

    /// A required member that can only have one value. Where it may be left out its presence says something, so it stays a property.
    private func constant(
        _ property: Schema.Property,
        name: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstantModel? {
        guard content.required.contains(property.name) else { return nil }
        let schema = types.normalizer.normalize(property.schema, diagnostics: &diagnostics)
        let value: LiteralModel?
        switch schema.kind {
        case .null: value = .null
        case .enumeration(let values) where values.count == 1 && !schema.isNullable: value = LiteralLowering.json(values[0])
        default: value = nil
        }
        guard let value else { return nil }
        return ConstantModel(key: property.name, name: name, value: value, documentation: schema.description)
    }

    private func rest(
        scope: inout NameScope,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RestModel? {
        let valueType: SwiftType
        var constraints: ConstraintsModel?
        switch content.additional {
        case .unspecified, .forbidden: return nil
        case .anything: valueType = .json
        case .schema(let schema):
            let place = TypePlace(parent: id, words: "additionalProperty")
            let lowered = types.lower(schema, at: place, diagnostics: &diagnostics)
            valueType = lowered.nullableType
            constraints = ConstraintLowering().lower(lowered.schema, as: lowered.type, types: &types, diagnostics: &diagnostics)
        }
        let patterns = content.patterns.map { "`\($0.name)`" }.joined(separator: ", ")
        return RestModel(
            name: scope.allocate("additionalProperties", suffix: "Value"),
            valueType: valueType,
            documentation: patterns.isEmpty ? nil : "Their names match \(patterns).",
            constraints: constraints
        )
    }
}
