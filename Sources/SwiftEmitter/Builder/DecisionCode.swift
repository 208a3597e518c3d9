import ClientModel

/// Writes a decision as an expression of the runtime's `UnionDecision`.
enum DecisionCode {
    static func code(_ decision: DecisionModel) -> Code {
        switch decision {
        case .variant(let place): .text(".variant(\(place))")
        case .unknown: .text(".unknown")
        case .type(let branches): .call(".type", [byType(branches)])
        case .tag(let key, let values, let otherwise):
            .call(".tag", [name(key), byValue(values)] + rest(otherwise))
        case .value(let values, let otherwise):
            .call(".value", [byValue(values)] + rest(otherwise))
        case .format(let formats, let otherwise):
            .call(
                ".format",
                [.dictionary(formats.map { .labelled(".\($0.format.rawValue)", code($0.decision)) })] + rest(otherwise)
            )
        case .presence(let branches, let otherwise):
            .call(".presence", [byName(branches.map { ($0.key, $0.decision) })] + rest(otherwise))
        case .member(let key, let decision, let otherwise):
            .call(".member", [name(key), code(decision)] + rest(otherwise))
        case .element(let decision, let otherwise):
            .call(".element", [code(decision)] + rest(otherwise))
        case .bestFit(let shapes):
            .call(".bestFit", [.array(shapes.map(shape))])
        }
    }

    private static func name(_ name: String) -> Code { .text(StringLiteral(name).text) }

    /// The decision for everything else, which the runtime takes to be `.unknown` where it is not said.
    private static func rest(_ decision: DecisionModel) -> [Code] {
        decision == .unknown ? [] : [.labelled("otherwise", code(decision))]
    }

    private static func byName(_ branches: [(String, DecisionModel)]) -> Code {
        .dictionary(branches.map { .labelled(StringLiteral($0.0).text, code($0.1)) })
    }

    private static func byValue(_ branches: [DecisionModel.ValueBranch]) -> Code {
        .dictionary(
            branches.compactMap { branch in
                ConstantLiteral.scalar(branch.value).map { .labelled($0, code(branch.decision)) }
            }
        )
    }

    private static func byType(_ branches: [DecisionModel.TypeBranch]) -> Code {
        .dictionary(branches.map { .labelled(types($0.types), code($0.decision)) })
    }

    private static func types(_ types: [JSONTypeModel]) -> String {
        let members = types.map { ".\($0.rawValue)" }
        return members.count == 1 ? members[0] : "[\(members.joined(separator: ", "))]"
    }

    private static func shape(_ shape: ObjectShapeModel) -> Code {
        let members = shape.members.map { member in
            Code.call(
                member.isRequired ? ".required" : ".optional",
                [name(member.key)] + (member.types.isEmpty ? [] : [.text("[\(list(member.types))]")])
            )
        }
        return .call(
            "ObjectShape",
            [
                .text("\(shape.variant)"),
                .labelled("members", .array(members)),
                .labelled("additional", .text(shape.additional.map { "[\(list($0))]" } ?? "nil")),
            ]
        )
    }

    private static func list(_ types: [JSONTypeModel]) -> String { types.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}
