import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads what a link says of the arguments of the operation it leads to.
struct LinkArguments {
    let draft: Draft
    /// What the link is followed from.
    let source: SwiftType
    let target: OperationModel

    struct Result {
        var given: [LinkModel.Argument] = []
        var remaining: [LinkModel.Remaining] = []
    }

    /// What one expression or constant comes to.
    private enum Outcome {
        case value(LinkModel.Value)
        /// The caller has to give it.
        case outside(String)
        /// It cannot be; the sentence says why.
        case impossible(id: String, String)
    }

    /// - Returns: `nil` where the link cannot be followed as it says; the reason is in `diagnostics`.
    func lower(_ link: Link, diagnostics: inout Diagnostics) -> Result? {
        var result = Result()
        for entry in link.parameters {
            guard case .argument(let name, let type)? = parameter(entry.key)?.value else {
                diagnostics.warning(
                    "unknown-parameter",
                    "the link '\(link.name)' is left out: '\(target.id)' has no parameter '\(entry.key)'",
                    at: entry.keyRange
                )
                return nil
            }
            switch outcome(of: entry.value, for: type) {
            case .value(let value): result.given.append(LinkModel.Argument(name: name, value: value))
            case .outside(let expression): result.remaining.append(LinkModel.Remaining(name: name, expression: expression))
            case .impossible(let id, let why):
                diagnostics.warning(id, "the link '\(link.name)' is left out: \(why)", at: entry.value.range)
                return nil
            }
        }
        if let node = link.requestBody { addBody(node, of: link, to: &result, diagnostics: &diagnostics) }
        return result
    }

    /// "The parameter name can be qualified using the parameter location syntax [{in}.]{name}" (OpenAPI 3.1.1 §4.8.20.1).
    private func parameter(_ key: String) -> ParameterModel? {
        target.parameters.first { $0.key == key } ?? target.parameters.first { "\($0.location.rawValue).\($0.key)" == key }
    }

    /// A body that the link says but that cannot be had from it stays the caller's to give.
    private func addBody(_ node: Node, of link: Link, to result: inout Result, diagnostics: inout Diagnostics) {
        var why = "'\(target.id)' has no body of one JSON value"
        if let body = target.body, case .json(let type)? = body.single?.payload {
            switch outcome(of: node, for: type) {
            case .value(let value): return result.given.append(LinkModel.Argument(name: body.name, value: value))
            case .outside(let text): return result.remaining.append(LinkModel.Remaining(name: body.name, expression: text))
            case .impossible(_, let reason): why = reason
            }
        }
        diagnostics.warning(
            "unsupported-link",
            "the body of the link '\(link.name)' is left for the caller to give: \(why)",
            at: node.range,
            kind: .unsupported
        )
    }

    private func outcome(of node: Node, for type: SwiftType) -> Outcome {
        let paths = MemberPathLowering(draft: draft)
        let wanted = paths.resolved(type.unwrapped)
        guard let text = expression(node) else {
            let literals = LiteralLowering(declarations: draft.declarations)
            if let literal = literals.lower(node, as: wanted) { return .value(.constant(literal, wanted)) }
            return .impossible(id: "wrong-type", "this is no value of the parameter or body, or none that can be written")
        }
        switch RuntimeExpression(text) {
        case .responseBody(let keys)?:
            do {
                let path = try paths.follow(keys, in: source)
                guard let conversion = conversion(from: paths.resolved(path.type), to: wanted) else {
                    return .impossible(id: "wrong-type", "what '\(text)' leads to is of another type than the parameter or body")
                }
                return .value(.member(path, as: conversion, expression: text))
            } catch { return .impossible(id: "unknown-member", "the response has no member '\(error.key)' here") }
        case .responseHeader?, .exchange?: return .outside(text)
        case nil: return .impossible(id: "invalid-expression", "'\(text)' is no runtime expression")
        }
    }

    /// The text of an expression, which some documents put into braces; `nil` for a constant.
    private func expression(_ node: Node) -> String? {
        guard let text = node.string else { return nil }
        if text.hasPrefix("$") { return text }
        guard text.hasPrefix("{$"), text.hasSuffix("}") else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// - Returns: `nil` where one is never the other.
    private func conversion(from type: SwiftType, to wanted: SwiftType) -> LinkModel.Conversion? {
        if type == wanted { return LinkModel.Conversion.none }
        switch (type, wanted) {
        case (.int32, .int64), (.int32, .int), (.int, .int64): return .to(wanted)
        // `Int` has 32 bits on some watches.
        case (.int64, .int): return .exactly(wanted)
        // In a URL a number is a text.
        case (.int32, .string), (.int64, .string), (.int, .string): return .to(.string)
        case (.uuid, .string): return .uuidText
        case (.declared(let id), .string):
            guard case .openEnum(let model) = draft.declarations[id.index].shape, model.rawType == .string else { return nil }
            return .rawValue
        default: return nil
        }
    }
}
