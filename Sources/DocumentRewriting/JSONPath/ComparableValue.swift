import SpecLoader

/// A value as a key of a set: numbers by value, mappings without order.
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
        case .number(let text): self = .number(NumberValue(text).value)
        case .string(let value): self = .string(value)
        case .sequence(let items): self = .list(items.map { ComparableValue($0) })
        case .mapping(let mapping):
            self = .mapping(Dictionary(uniqueKeysWithValues: mapping.entries.map { ($0.key, ComparableValue($0.value)) }))
        }
    }
}
