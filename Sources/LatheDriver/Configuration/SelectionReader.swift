import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `include` and `exclude` of a configuration: each a rule, or a list of rules.
struct SelectionReader {
    func rules(_ key: String, of root: Node, diagnostics: inout Diagnostics) -> [Selection.Rule] {
        guard let node = root[key] else { return [] }
        let rules = (node.sequence ?? [node]).compactMap { rule(key, $0, diagnostics: &diagnostics) }
        if node.sequence?.isEmpty == true { reportEmpty(key, at: node.range, diagnostics: &diagnostics) }
        return rules
    }

    private func rule(_ key: String, _ node: Node, diagnostics: inout Diagnostics) -> Selection.Rule? {
        guard let mapping = node.mapping else {
            diagnostics.error(
                "invalid-value",
                "\(key) must be a mapping or a list of mappings, not \(node.kindName)",
                at: node.range,
                fix: "\(key): {tags: [pets]}"
            )
            return nil
        }
        let conditions = mapping.entries.compactMap { condition($0, diagnostics: &diagnostics) }
        if mapping.entries.isEmpty { reportEmpty(key, at: node.range, diagnostics: &diagnostics) }
        return conditions.isEmpty ? nil : Selection.Rule(conditions: conditions, range: node.range)
    }

    private func condition(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Selection.Condition? {
        guard let kind = Selection.Kind(rawValue: entry.key) else {
            let known = Selection.Kind.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: entry.key, among: known)
            diagnostics.error(
                "unknown-key",
                "the key \"\(entry.key)\" is not known here",
                at: entry.keyRange,
                fix: nearest.map { "did you mean \"\($0)\"?" } ?? "known are \(known.joined(separator: ", "))"
            )
            return nil
        }
        if kind == .extensions, let values = entry.value.mapping, !values.entries.isEmpty {
            return Selection.Condition(
                kind: kind,
                patterns: values.entries.map { Selection.Pattern(text: $0.key, value: $0.value, range: $0.keyRange) }
            )
        }
        let items = entry.value.sequence ?? [entry.value]
        if items.isEmpty || entry.value.mapping != nil {
            reportEmpty(entry.key, at: entry.value.range, diagnostics: &diagnostics)
            return nil
        }
        let patterns = items.compactMap { item -> Selection.Pattern? in
            let text: String? =
                switch item.content {
                case .string(let text), .number(let text): text.isEmpty ? nil : text
                default: nil
                }
            guard let text else {
                let message = "\(entry.key) must be a string or a list of strings, not \(item.kindName)"
                diagnostics.error("invalid-value", message, at: item.range)
                return nil
            }
            return Selection.Pattern(text: text, range: item.range)
        }
        return patterns.isEmpty ? nil : Selection.Condition(kind: kind, patterns: patterns)
    }

    private func reportEmpty(_ key: String, at range: SourceRange, diagnostics: inout Diagnostics) {
        diagnostics.error("invalid-value", "\(key) says nothing", at: range, fix: "name what is meant, or take it away")
    }
}
