import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the constraints of a schema into those of a property, a parameter or a body.
struct ConstraintLowering {
    /// How deep lists of lists are looked into.
    private static let largestDepth = 8

    /// - Parameter type: the Swift type of the values, which may have no room for what a limit allows.
    /// - Returns: `nil` where there is nothing to say.
    func lower(
        _ schema: NormalizedSchema,
        as type: SwiftType,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        lower(schema, as: type, depth: 0, types: &types, diagnostics: &diagnostics)
    }

    /// The same for what has no table with checks, the variants of a union and the elements of a tuple: for documentation only.
    func lowerUnchecked(
        _ lowered: TypeLowering.Lowered,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        var constraints = lower(lowered.schema, as: lowered.type, types: &types, diagnostics: &diagnostics)
        constraints?.isChecked = false
        return constraints
    }

    private func lower(
        _ schema: NormalizedSchema,
        as type: SwiftType,
        depth: Int,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        guard depth < Self.largestDepth else { return nil }
        let constraints = schema.constraints
        var model = ConstraintsModel()
        let kind = Kind(schema.kind)
        if kind.hasNumbers {
            let limits = BoundLowering(type: type)
            model.minimum = limits.lower(constraints.minimum, isUpper: false, types: &types)
            model.maximum = limits.lower(constraints.maximum, isUpper: true, types: &types)
            model.multiplesOf = constraints.multiplesOf.compactMap { BoundLowering.text(of: $0.node) }
        }
        if kind.hasStrings {
            model.length = .init(minimum: constraints.minLength?.value, maximum: constraints.maxLength?.value)
            model.patterns = constraints.patterns.map { pattern in
                let isUnderstood = types.understands(pattern, diagnostics: &diagnostics)
                return .init(expression: pattern.value, isUnderstood: isUnderstood)
            }
        }
        if kind.hasArrays {
            model.items = .init(minimum: constraints.minItems?.value, maximum: constraints.maxItems?.value)
            model.hasUniqueItems = constraints.uniqueItems
        }
        if kind.hasObjects {
            model.properties = .init(minimum: constraints.minProperties?.value, maximum: constraints.maxProperties?.value)
        }
        if let (inner, element) = self.inner(of: schema, type) {
            let normalized = types.normalizer.normalize(inner, diagnostics: &diagnostics)
            let found = lower(normalized, as: element, depth: depth + 1, types: &types, diagnostics: &diagnostics)
            if case .array = schema.kind {
                model.elements = found.map { [$0] } ?? []
            } else {
                model.values = found.map { [$0] } ?? []
            }
        }
        model.remarks = ConstraintRemarks(constraints).texts
        model.isChecked = types.options.checks == .requests
        if case .scalar(.string, "password") = schema.kind { model.isSecret = true }
        if schema.isWriteOnly { model.isSecret = true }
        return model.isEmpty ? nil : model
    }

    /// What kinds of values there are; a constraint says nothing about values of other kinds.
    private struct Kind {
        var hasNumbers = false
        var hasStrings = false
        var hasArrays = false
        var hasObjects = false

        init(_ kind: NormalizedSchema.Kind) {
            switch kind {
            case .scalar(.string, _): hasStrings = true
            case .scalar(.integer, _), .scalar(.number, _): hasNumbers = true
            case .scalar(.boolean, _), .null, .enumeration: return
            case .array: hasArrays = true
            case .object: hasObjects = true
            default: (hasNumbers, hasStrings, hasArrays, hasObjects) = (true, true, true, true)
            }
        }
    }

    /// The schema and the type of the values in a list or a map.
    private func inner(of schema: NormalizedSchema, _ type: SwiftType) -> (Schema, SwiftType)? {
        switch (schema.kind, type) {
        case (.array(let items?), .array(let element)), (.array(let items?), .set(let element)): return (items, element.unwrapped)
        case (.object(let content), .dictionary(let value)):
            guard case .schema(let values) = content.additional else { return nil }
            return (values, value.unwrapped)
        default: return nil
        }
    }
}

extension ConstraintsModel {
    fileprivate var isEmpty: Bool {
        minimum == nil && maximum == nil && multiplesOf.isEmpty && length == nil && patterns.isEmpty && items == nil
            && !hasUniqueItems && properties == nil && elements.isEmpty && values.isEmpty && remarks.isEmpty
    }
}
