import ClientModel

/// A decision in plain words, a line a step.
struct DecisionText {
    /// The names of the variants.
    let names: [String]

    func lines(_ decision: DecisionModel, indentation: Int) -> [String] {
        switch decision {
        case .variant, .unknown: return [line("always", decision, indentation)]
        case .type(let branches):
            return branches.flatMap { branch in
                step(branch.types.map(Self.phrase).joined(separator: " or "), branch.decision, indentation)
            } + [line("anything else", .unknown, indentation)]
        case .tag(let key, let values, let otherwise):
            return values.flatMap { step("\(quoted(key)) is \(text($0.value))", $0.decision, indentation) }
                + step("\(quoted(key)) is anything else or not there", otherwise, indentation)
        case .value(let values, let otherwise):
            return values.flatMap { step("it is \(text($0.value))", $0.decision, indentation) }
                + step("it is anything else", otherwise, indentation)
        case .format(let formats, let otherwise):
            return formats.flatMap { step("it is \(Self.phrase($0.format))", $0.decision, indentation) }
                + step("it has another form", otherwise, indentation)
        case .presence(let branches, let otherwise):
            return branches.flatMap { step("\(quoted($0.key)) is there", $0.decision, indentation) }
                + step(branches.count == 1 ? "it is not" : "none of these is there", otherwise, indentation)
        case .member(let key, let inner, let otherwise):
            return step("what \(quoted(key)) is", inner, indentation)
                + step("\(quoted(key)) is not there", otherwise, indentation)
        case .element(let inner, let otherwise):
            return step("what the first element is", inner, indentation) + step("there are no elements", otherwise, indentation)
        case .bestFit(let shapes):
            let lead = "the best fit: all that is required is there, most members are known, then the first:"
            return [indent(indentation) + lead] + shapes.map { shape($0, indentation: indentation + 2) }
        }
    }

    private func step(_ lead: String, _ decision: DecisionModel, _ indentation: Int) -> [String] {
        switch decision {
        case .variant, .unknown: [line(lead, decision, indentation)]
        default: [indent(indentation) + lead + ":"] + lines(decision, indentation: indentation + 2)
        }
    }

    private func line(_ lead: String, _ decision: DecisionModel, _ indentation: Int) -> String {
        if case .variant(let place) = decision { return indent(indentation) + "\(lead): \(name(place))" }
        return indent(indentation) + "\(lead): unknown"
    }

    private func shape(_ shape: ObjectShapeModel, indentation: Int) -> String {
        let required = shape.members.filter(\.isRequired).map { quoted($0.key) }
        let optional = shape.members.filter { !$0.isRequired }.map { quoted($0.key) }
        var parts: [String] = []
        if !required.isEmpty { parts.append("requires \(required.joined(separator: ", "))") }
        if !optional.isEmpty { parts.append("knows \(optional.joined(separator: ", "))") }
        if let additional = shape.additional { parts.append(additional.isEmpty ? "allows no others" : "allows others") }
        return indent(indentation) + "\(name(shape.variant)): \(parts.isEmpty ? "any object" : parts.joined(separator: "; "))"
    }

    private func name(_ place: Int) -> String { names.indices.contains(place) ? names[place] : "variant \(place)" }

    private func indent(_ columns: Int) -> String { String(repeating: " ", count: columns) }

    private func quoted(_ key: String) -> String { "'\(key)'" }

    private func text(_ value: LiteralModel) -> String {
        switch value {
        case .string(let text): "\"\(text)\""
        case .integer(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        default: "\(value)"
        }
    }

    private static func phrase(_ type: JSONTypeModel) -> String {
        switch type {
        case .null: "null"
        case .array, .object, .integer: "an \(type.rawValue)"
        case .boolean, .number, .string: "a \(type.rawValue)"
        }
    }

    private static func phrase(_ format: StringFormatModel) -> String {
        switch format {
        case .dateTime: "a date and time (RFC 3339)"
        case .date: "a date (RFC 3339)"
        case .uuid: "a UUID"
        }
    }
}
