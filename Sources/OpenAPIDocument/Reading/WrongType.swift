import SourceText
import SpecLoader

/// Reports a keyword whose value is of another kind than the keyword takes. `null` is as good as nothing.
enum WrongType {
    /// - Parameter meaning: What it is read as all the same.
    static func report(
        _ entry: Mapping.Entry,
        expected: String,
        readAs meaning: String? = nil,
        diagnostics: inout Diagnostics
    ) {
        if entry.value.isNull { return }
        diagnostics.warning(
            "wrong-type",
            "'\(entry.key)' should be \(expected), found \(found(entry.value, isRead: meaning != nil))\(meaning.map { "; it is read as \($0)" } ?? "")",
            at: entry.value.range
        )
    }

    /// A word that is read as something else is shown as it is written.
    private static func found(_ node: Node, isRead: Bool) -> String {
        guard isRead, let text = node.string, text.count <= 20, !text.contains("\n") else { return node.kindName }
        return "'\(text)'"
    }
}
