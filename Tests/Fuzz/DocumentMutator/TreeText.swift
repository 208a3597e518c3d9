import SpecLoader

/// Writes a tree as JSON, which is YAML, too.
struct TreeText {
    private(set) var text = ""

    init(_ root: Node) { write(root) }

    private mutating func write(_ node: Node) {
        switch node.content {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += Self.isJSON(number) ? number : Self.quoted(number)
        case .string(let string): text += Self.quoted(string)
        case .sequence(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                write(item)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.entries.enumerated() {
                text += (index > 0 ? ",\n" : "") + Self.quoted(entry.key) + ": "
                write(entry.value)
            }
            text += "}"
        }
    }

    /// What YAML takes for a number and JSON does not is written as a string.
    private static func isJSON(_ number: String) -> Bool {
        var digits = number.hasPrefix("-") ? number.dropFirst() : number[...]
        guard let first = digits.first, first.isASCII, first.isNumber else { return false }
        if first == "0", let next = digits.dropFirst().first, next != ".", next != "e", next != "E" { return false }
        digits = digits.drop { $0.isNumber }
        if digits.isEmpty { return true }
        if digits.first == "." {
            digits = digits.dropFirst()
            guard digits.first?.isNumber == true else { return false }
            digits = digits.drop { $0.isNumber }
        }
        if digits.isEmpty { return true }
        guard digits.first == "e" || digits.first == "E" else { return false }
        digits = digits.dropFirst()
        if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
