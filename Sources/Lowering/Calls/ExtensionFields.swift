import SourceText
import SpecLoader

/// Reads the fields of an extension. What is not as it should be, and what means nothing, is said.
struct ExtensionFields {
    /// The extension.
    let name: String
    let node: Node

    /// - Parameter known: The fields that mean something.
    /// - Returns: `nil` where the node is no mapping.
    init?(_ name: String, _ node: Node, known: Set<String>, diagnostics: inout Diagnostics) {
        self.name = name
        self.node = node
        guard let mapping = node.mapping else {
            diagnostics.error("wrong-type", "'\(name)' should be a mapping, found \(node.kindName)", at: node.range)
            return nil
        }
        for entry in mapping.entries where !known.contains(entry.key) {
            diagnostics.warning(
                "unknown-field",
                "'\(entry.key)' means nothing in '\(name)'",
                at: entry.keyRange,
                fix: "it knows \(known.sorted().joined(separator: ", "))"
            )
        }
    }

    subscript(key: String) -> Node? { node[key] }

    /// The text of a field; `nil` where it is not there, or is something else.
    func string(_ key: String, diagnostics: inout Diagnostics) -> String? {
        guard let value = node[key] else { return nil }
        if let text = value.string, !text.isEmpty { return text }
        refuse(value, of: key, expected: "a string", diagnostics: &diagnostics)
        return nil
    }

    /// The number of a field; `nil` where it is not there, or is something else.
    func number(_ key: String, expected: String, diagnostics: inout Diagnostics, isValid: (Double) -> Bool) -> Double? {
        guard let value = node[key] else { return nil }
        if case .number(let text) = value.content, let number = Double(text), isValid(number) { return number }
        refuse(value, of: key, expected: expected, diagnostics: &diagnostics)
        return nil
    }

    private func refuse(_ value: Node, of key: String, expected: String, diagnostics: inout Diagnostics) {
        let found =
            switch value.content {
            case .number(let text): text
            case .string(let text): "'\(text)'"
            default: value.kindName
            }
        diagnostics.error("wrong-type", "'\(key)' of '\(name)' should be \(expected), found \(found)", at: value.range)
    }
}
