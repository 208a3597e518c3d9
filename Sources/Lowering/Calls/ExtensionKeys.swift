import SourceText
import SpecLoader

/// Names the keys of an extension that mean nothing there.
struct ExtensionKeys {
    let name: String
    let known: Set<String>

    init(_ name: String, _ known: Set<String>) {
        self.name = name
        self.known = known
    }

    func check(_ node: Node, diagnostics: inout Diagnostics) {
        for entry in node.mapping?.entries ?? [] where !known.contains(entry.key) {
            diagnostics.warning(
                "unknown-field",
                "'\(entry.key)' means nothing in '\(name)'",
                at: entry.keyRange,
                fix: "it knows \(known.sorted().joined(separator: ", "))"
            )
        }
    }
}
