import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Looks at variants from outside.
struct VariantProfiler {
    func profile(
        _ variant: UnionContent.Variant,
        index: Int,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> VariantProfile {
        let schema = normalizer.normalize(variant.schema, diagnostics: &diagnostics)
        var profile = VariantProfile(
            index: index,
            label: variant.label,
            range: variant.schema.range,
            componentName: schema.identity.componentName ?? referenceName(variant.schema),
            types: types(of: schema, normalizer: &normalizer, diagnostics: &diagnostics)
        )
        if case .enumeration(let values) = schema.kind {
            let strings = values.compactMap(\.string)
            if strings.count == values.count { profile.constants = strings }
        }
        if case .object(let content) = schema.kind {
            profile.object = object(content, normalizer: &normalizer, diagnostics: &diagnostics)
        }
        if case .array(let items?) = schema.kind {
            let items = normalizer.normalize(items, diagnostics: &diagnostics)
            profile.elementTypes = types(of: items, normalizer: &normalizer, diagnostics: &diagnostics)
        }
        if case .tuple(let content) = schema.kind {
            let first = normalizer.normalize(content.prefix[0], diagnostics: &diagnostics)
            profile.elementTypes = types(of: first, normalizer: &normalizer, diagnostics: &diagnostics)
            if first.isNullable { profile.elementTypes?.insert(.null) }
        }
        return profile
    }

    private func referenceName(_ schema: Schema) -> String? {
        schema.keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
    }

    private func object(
        _ content: ObjectContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> ObjectProfile {
        var members: [ObjectProfile.Member] = []
        for property in content.properties where property.schema.boolean != false {
            let schema = normalizer.normalize(property.schema, diagnostics: &diagnostics)
            var member = ObjectProfile.Member(
                key: property.name,
                isRequired: content.required.contains(property.name),
                types: types(of: schema, normalizer: &normalizer, diagnostics: &diagnostics)
            )
            if schema.isNullable { member.types.insert(.null) }
            if case .enumeration(let values) = schema.kind, !schema.isNullable {
                let strings = values.compactMap(\.string)
                if strings.count == values.count { member.constants = strings }
            }
            members.append(member)
        }
        for key in content.required.sorted() where content.property(key) == nil {
            members.append(.init(key: key, isRequired: true, types: Set(JSONTypeModel.allCases)))
        }
        return ObjectProfile(
            members: members,
            additional: additional(content, normalizer: &normalizer, diagnostics: &diagnostics)
        )
    }

    private func additional(
        _ content: ObjectContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> Set<JSONTypeModel>? {
        switch content.additional {
        case .forbidden: return []
        case .anything: return Set(JSONTypeModel.allCases)
        case .schema(let schema):
            let values = normalizer.normalize(schema, diagnostics: &diagnostics)
            var result = types(of: values, normalizer: &normalizer, diagnostics: &diagnostics)
            if values.isNullable { result.insert(.null) }
            return result
        case .unspecified:
            // An object of which nothing is known may hold anything; one with properties holds these.
            return content.properties.isEmpty && content.required.isEmpty ? Set(JSONTypeModel.allCases) : nil
        }
    }

    private func types(
        of schema: NormalizedSchema,
        depth: Int = 0,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> Set<JSONTypeModel> {
        // A union of unions of unions: as deep as this only one that is reported as a variant of itself.
        guard depth < 32 else { return Set(JSONTypeModel.allCases) }
        switch schema.kind {
        case .anything: return Set(JSONTypeModel.allCases)
        case .null: return [.null]
        case .scalar(.string, _): return [.string]
        case .scalar(.boolean, _): return [.boolean]
        case .scalar(.integer, _): return [.integer]
        case .scalar(.number, _): return [.integer, .number]
        case .array, .tuple: return [.array]
        case .object: return [.object]
        case .enumeration(let values):
            return Set(
                values.map { value in
                    switch value.content {
                    case .string: .string
                    case .bool: .boolean
                    case .null: .null
                    case .number: LiteralLowering.integer(value) == nil ? .number : .integer
                    case .sequence: .array
                    case .mapping: .object
                    }
                }
            )
        case .union(let content):
            var result: Set<JSONTypeModel> = []
            for variant in content.variants {
                let part = normalizer.normalize(variant.schema, diagnostics: &diagnostics)
                result.formUnion(types(of: part, depth: depth + 1, normalizer: &normalizer, diagnostics: &diagnostics))
            }
            return result
        }
    }
}
