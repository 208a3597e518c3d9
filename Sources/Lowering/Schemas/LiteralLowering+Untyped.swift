import ClientModel
import SpecLoader

// Values without a type to go by.
extension LiteralLowering {
    /// A string, a boolean or a number.
    static func scalar(_ node: Node) -> LiteralModel? {
        switch node.content {
        case .string(let text): .string(text)
        case .bool(let value): .bool(value)
        case .number: integer(node).map(LiteralModel.integer) ?? double(node).map(LiteralModel.double)
        default: nil
        }
    }

    /// Any JSON; `nil` for a number that no literal is exactly.
    static func json(_ node: Node) -> LiteralModel? {
        switch node.content {
        case .null: return .null
        case .sequence(let items):
            let values = items.compactMap(json)
            return values.count == items.count ? .array(values) : nil
        case .mapping(let mapping):
            let members = mapping.entries.compactMap { entry in
                json(entry.value).map { LiteralModel.Member(key: entry.key, value: $0) }
            }
            return members.count == mapping.entries.count ? .dictionary(members) : nil
        default: return scalar(node)
        }
    }

    /// An integer, also where it is written with a fraction of zero (`1.0`) or an exponent.
    static func integer(_ node: Node) -> Int64? {
        guard case .number(let text) = node.content else { return nil }
        if let value = Int64(text) { return value }
        if text.hasPrefix("0x") { return Int64(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int64(text.dropFirst(2), radix: 8) }
        return Double(text).flatMap { Int64(exactly: $0) }
    }

    static func double(_ node: Node) -> Double? {
        guard case .number(let text) = node.content, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
