import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes the method of one response mode out of the method for all of them.
struct ResponseModeLowering {
    /// The operation with every parameter and the full union.
    let model: OperationModel
    let operation: Operation

    /// - Returns: `nil` where the mode doesn't fit the operation; the reason is in `diagnostics`.
    func lower(
        _ mode: ResponseMode,
        among modes: [ResponseMode],
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> OperationModel? {
        guard let type = variantType(mode, types: &types, diagnostics: &diagnostics) else { return nil }
        var result = model
        switch model.success {
        case .value(_, let statuses): result.success = .value(.json(type), statuses: statuses)
        case .optionalValue(_, let statuses, let empty):
            result.success = .optionalValue(.json(type), statuses: statuses, empty: empty)
        case .nothing, .byStatus:
            diagnostics.error(
                "unsupported-response-mode",
                "response modes need one type for all successes of the operation",
                at: mode.range,
                kind: .unsupported
            )
            return nil
        }
        for condition in mode.conditions where !model.parameters.contains(where: { $0.key == condition.parameter }) {
            diagnostics.error("unknown-parameter", "the operation has no parameter '\(condition.parameter)'", at: condition.range)
        }
        let mentioned = Set(modes.flatMap(\.conditions).map(\.parameter))
        result.parameters = model.parameters.compactMap { parameter in
            guard let condition = mode.conditions.first(where: { $0.parameter == parameter.key }) else {
                // What another mode is recognised by must not be sent in this one.
                return mentioned.contains(parameter.key) ? nil : parameter
            }
            return apply(condition, to: parameter, types: types, diagnostics: &diagnostics)
        }
        result.parameters = result.parameters.filter(\.isRequired) + result.parameters.filter { !$0.isRequired }
        return result
    }

    private func apply(
        _ condition: ResponseMode.Condition,
        to parameter: ParameterModel,
        types: TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ParameterModel {
        guard case .argument(let name, let type) = parameter.value else { return parameter }
        var result = parameter
        guard let node = condition.value else {
            result.value = .argument(name: name, type: type.unwrapped)
            result.isRequired = true
            return result
        }
        guard let literal = LiteralLowering(declarations: types.declarations).lower(node, as: type.unwrapped) else {
            diagnostics.error("wrong-type", "this is no value of the parameter '\(parameter.key)'", at: node.range)
            return parameter
        }
        result.value = .fixed(literal)
        result.isRequired = true
        return result
    }

    private func variantType(
        _ mode: ResponseMode,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> SwiftType? {
        let schemas = operation.responses.filter { $0.status.hasPrefix("2") }.flatMap(\.content).compactMap(\.schema)
        let parts = mode.variant.split(separator: "/")
        for schema in schemas {
            let identity = types.normalizer.normalize(schema, diagnostics: &diagnostics).identity
            guard parts.count == 2, let number = Int(parts[1]) else { continue }
            let branches = parts[0] == "oneOf" ? identity.keywords.oneOf : parts[0] == "anyOf" ? identity.keywords.anyOf : []
            guard branches.indices.contains(number) else { continue }
            let place = TypePlace(parent: nil, words: mode.name)
            return types.lower(branches[number], at: place, diagnostics: &diagnostics).nullableType
        }
        diagnostics.error(
            "unknown-variant",
            "the response has no variant '\(mode.variant)'",
            at: mode.range,
            fix: "variants are named like /oneOf/0"
        )
        return nil
    }
}
