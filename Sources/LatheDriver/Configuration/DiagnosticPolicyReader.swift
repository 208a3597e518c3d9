import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `strict` and `diagnostics` of a configuration.
struct DiagnosticPolicyReader {
    func read(_ root: Node, diagnostics: inout Diagnostics) -> DiagnosticPolicy {
        var policy = DiagnosticPolicy()
        if let node = root["strict"] {
            if let value = node.bool {
                policy.isStrict = value
            } else {
                diagnostics.error("invalid-value", "strict must be true or false, not \(node.kindName)", at: node.range)
            }
        }
        guard let node = root["diagnostics"] else { return policy }
        guard let mapping = node.mapping else {
            diagnostics.error(
                "invalid-value",
                "diagnostics must be a mapping, not \(node.kindName)",
                at: node.range,
                fix: "write it like {ambiguous-union: error, unknown-field: ignore}"
            )
            return policy
        }
        for entry in mapping.entries {
            if let choice = choice(entry, diagnostics: &diagnostics) { policy.choices[entry.key] = choice }
        }
        return policy
    }

    private func choice(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> DiagnosticPolicy.Choice? {
        guard let known = Catalogue[entry.key] else {
            diagnostics.error(
                "unknown-key",
                "no message has the identifier \"\(entry.key)\"",
                at: entry.keyRange,
                fix: Catalogue.nearest(to: entry.key).map { "did you mean \"\($0)\"?" } ?? "lathe diagnostics lists them all"
            )
            return nil
        }
        guard let choice = entry.value.string.flatMap(DiagnosticPolicy.Choice.init) else {
            let found = entry.value.string.map { "\"\($0)\"" } ?? entry.value.kindName
            diagnostics.error(
                "invalid-value",
                "\(entry.key) must be one of error, warning, ignore, not \(found)",
                at: entry.value.range
            )
            return nil
        }
        guard known.severity != .error || choice == .error else {
            diagnostics.error(
                "invalid-value",
                "\(entry.key) is an error, and nothing can be generated with it",
                at: entry.value.range,
                fix: "remove it here; what to do about the error, says lathe diagnostics \(entry.key)"
            )
            return nil
        }
        return choice
    }
}
