import SpecLoader

/// A value as filters compare it: numbers by value, mappings without order.
enum ComparableValue: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([ComparableValue])
    case mapping([String: ComparableValue])

    init(_ node: Node) {
        switch node.content {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = .number(Self.number(text))
        case .string(let value): self = .string(value)
        case .sequence(let items): self = .list(items.map { ComparableValue($0) })
        case .mapping(let mapping):
            self = .mapping(Dictionary(uniqueKeysWithValues: mapping.entries.map { ($0.key, ComparableValue($0.value)) }))
        }
    }

    /// The value of a YAML number; NaN, which equals nothing, for `.nan`.
    private static func number(_ text: String) -> Double {
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { Double($0) } ?? .nan }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { Double($0) } ?? .nan }
        switch text.lowercased() {
        case ".inf", "+.inf": return .infinity
        case "-.inf": return -.infinity
        case ".nan": return .nan
        default:
            // Swift wants digits on both sides of the point.
            let padded = text.hasSuffix(".") ? text + "0" : text
            return Double(padded) ?? .nan
        }
    }
}

extension JSONPath.Comparison {
    /// RFC 9535, section 2.3.5.2.2: `nil` is Nothing, which equals itself; only numbers and strings have an order.
    func holds(_ left: ComparableValue?, _ right: ComparableValue?) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .lessOrEqual: left == right || isLess(left, right)
        case .greaterOrEqual: left == right || isLess(right, left)
        }
    }

    private func isLess(_ left: ComparableValue?, _ right: ComparableValue?) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.string(let left), .string(let right)): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        default: false
        }
    }
}
