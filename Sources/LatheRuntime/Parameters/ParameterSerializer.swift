/// Writes the value of one parameter as text, by the rules of its style.
struct ParameterSerializer {
    let name: String
    let location: ParameterLocation
    let style: ParameterStyle
    let explode: Bool
    let allowReserved: Bool

    /// Why a value has no text.
    enum Refusal: Error {
        /// An array or object inside another, which the style has no way to write.
        case nested
    }

    /// The text; `nil` where there is nothing to send: `null`, and arrays and objects without elements.
    func text(of value: ParameterValue) throws(Refusal) -> String? {
        let rules = StyleRules.rules(for: style, in: location)
        switch value {
        case .null:
            return nil
        case .scalar(let text):
            return rules.lead + item(name, encoded(text), rules)
        case .array(let elements):
            let texts = try scalars(in: elements)
            guard !texts.isEmpty else { return nil }
            guard explode else { return rules.lead + item(name, texts.joined(separator: rules.listSeparator), rules) }
            return rules.lead + texts.map { item(name, $0, rules) }.joined(separator: rules.explodedSeparator)
        case .object(let members):
            return try text(of: members, rules)
        }
    }

    private func text(of members: [ParameterValue.Member], _ rules: StyleRules) throws(Refusal) -> String? {
        if style == .deepObject {
            let pairs = try deepPairs(of: members, under: encoded(name))
            return pairs.isEmpty ? nil : pairs.joined(separator: rules.explodedSeparator)
        }
        var pairs: [(name: String, value: String)] = []
        for member in members {
            for text in try scalars(in: [member.value]) { pairs.append((encoded(member.name), text)) }
        }
        guard !pairs.isEmpty else { return nil }
        guard explode else {
            let flat = pairs.flatMap { [$0.name, $0.value] }
            return rules.lead + item(name, flat.joined(separator: rules.listSeparator), rules)
        }
        return rules.lead + pairs.map { "\($0.name)=\($0.value)" }.joined(separator: rules.explodedSeparator)
    }

    /// `name[key]=value` for every leaf. The specification leaves what is nested further undefined; brackets inside brackets and
    /// a repeated name for arrays are what servers that support it understand.
    private func deepPairs(of members: [ParameterValue.Member], under prefix: String) throws(Refusal) -> [String] {
        var pairs: [String] = []
        for member in members {
            let name = "\(prefix)%5B\(encoded(member.name))%5D"
            switch member.value {
            case .null: break
            case .scalar(let text): pairs.append("\(name)=\(encoded(text))")
            case .array(let elements): pairs += try scalars(in: elements).map { "\(name)=\($0)" }
            case .object(let members): pairs += try deepPairs(of: members, under: name)
            }
        }
        return pairs
    }

    /// The encoded texts of values that are not `null`.
    private func scalars(in values: [ParameterValue]) throws(Refusal) -> [String] {
        var texts: [String] = []
        for value in values {
            switch value {
            case .null: break
            case .scalar(let text): texts.append(encoded(text))
            case .array, .object: throw .nested
            }
        }
        return texts
    }

    private func item(_ name: String, _ value: String, _ rules: StyleRules) -> String {
        guard rules.isNamed else { return value }
        return rules.emptyIsBare && value.isEmpty ? encoded(name) : "\(encoded(name))=\(value)"
    }

    private func encoded(_ text: String) -> String {
        guard let unencoded = location.unencoded(allowReserved: allowReserved) else { return text }
        return PercentEncoding.encode(text, allowed: unencoded)
    }
}
