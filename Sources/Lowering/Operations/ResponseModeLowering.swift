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
        var result = model
        if let content = mode.content {
            guard isDocumented(content, mode, diagnostics: &diagnostics) else { return nil }
            let lowering = ResponseLowering(operationName: mode.name, contentType: content)
            let responses = lowering.lower(operation, types: &types, diagnostics: &diagnostics)
            result.success = responses.success
            result.accept = responses.accept
        }
        if let variant = mode.variant {
            guard let type = variantType(mode, variant, types: &types, diagnostics: &diagnostics) else { return nil }
            switch result.success {
            case .value(.json, let statuses): result.success = .value(.json(type), statuses: statuses)
            case .optionalValue(.json, let statuses, let empty):
                result.success = .optionalValue(.json(type), statuses: statuses, empty: empty)
            // What one of them looks like, the shape of the choice says, too.
            case .value(.xml(_, let document), let statuses): result.success = .value(.xml(type, document), statuses: statuses)
            case .optionalValue(.xml(_, let document), let statuses, let empty):
                result.success = .optionalValue(.xml(type, document), statuses: statuses, empty: empty)
            case .nothing, .headers, .byStatus, .value, .optionalValue:
                diagnostics.error(
                    "unsupported-response-mode",
                    "a variant needs one type of JSON or XML for all successes of the operation",
                    at: mode.range,
                    kind: .unsupported,
                    fix: "name the media type with 'content'"
                )
                return nil
            }
        }
        for condition in mode.conditions {
            if let member = condition.member {
                fix(member, condition, in: &result.body, types: types, diagnostics: &diagnostics)
                continue
            }
            if model.parameters.contains(where: { $0.key == condition.parameter }) { continue }
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

    private func isDocumented(_ content: String, _ mode: ResponseMode, diagnostics: inout Diagnostics) -> Bool {
        let documented = operation.responses.filter { $0.status.hasPrefix("2") || $0.status == "default" }.flatMap(\.content)
        if documented.contains(where: { $0.isNamed(content) }) { return true }
        diagnostics.error(
            "unknown-content-type",
            "no success of the operation has the media type '\(content)'",
            at: mode.range,
            fix: "name one of: \(documented.map(\.name).joined(separator: ", "))"
        )
        return false
    }

    /// Sets a member of the body, so that the caller need not.
    private func fix(
        _ member: String,
        _ condition: ResponseMode.Condition,
        in body: inout BodyModel?,
        types: TypeLowering,
        diagnostics: inout Diagnostics
    ) {
        guard let node = condition.value, case .json(.declared(let id))? = body?.single?.payload,
            case .structure(let structure) = types.declarations[id.index].shape,
            let property = structure.properties.first(where: { $0.key == member })
        else {
            diagnostics.error(
                "unknown-member",
                "the operation has no JSON body with the member '\(member)' that could be set",
                at: condition.range,
                fix: "leave the condition out; the caller says what the member is"
            )
            return
        }
        guard let literal = LiteralLowering(declarations: types.declarations).lower(node, as: property.type.unwrapped) else {
            diagnostics.error("wrong-type", "this is no value of the member '\(member)'", at: node.range)
            return
        }
        body?.fixed.append(BodyModel.FixedMember(property: property.name, value: literal))
        body?.isRequired = true
    }

    private func variantType(
        _ mode: ResponseMode,
        _ variant: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> SwiftType? {
        let schemas = operation.responses.filter { $0.status.hasPrefix("2") }.flatMap(\.content)
            .filter { media in mode.content.map(media.isNamed) ?? true }.compactMap(\.schema)
        let parts = variant.split(separator: "/")
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
            "the response has no variant '\(variant)'",
            at: mode.range,
            fix: "variants are named like /oneOf/0"
        )
        return nil
    }
}
