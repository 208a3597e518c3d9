import SpecLoader

/// A JSON value made up to show something, or read from a document to be compared.
indirect enum SampleValue: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([SampleValue])
    case object([String: SampleValue])

    init(_ node: Node) {
        switch node.content {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number: self = LiteralLowering.double(node).map { .number($0) } ?? .null
        case .string(let text): self = .string(text)
        case .sequence(let elements): self = .array(elements.map { SampleValue($0) })
        case .mapping(let mapping):
            self = .object(
                Dictionary(mapping.entries.map { ($0.key, SampleValue($0.value)) }, uniquingKeysWith: { _, last in last })
            )
        }
    }

    /// The value as JSON text, members sorted by their names.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value):
            value.rounded() == value && value.magnitude < 0x1p53 ? "\(Int64(value))" : "\(value)"
        case .string(let text): Self.quoted(text)
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.text)" }
                .joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
