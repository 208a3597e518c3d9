import SourceText
import SpecLoader

/// Reports a reference that leads nowhere, with what was probably meant.
struct DanglingReference {
    let root: Node
    /// What words the document has for its places.
    let dialect: Dialect

    func report(_ pointer: String, at range: SourceRange, diagnostics: inout Diagnostics) {
        diagnostics.error(
            "dangling-reference",
            "nothing is at '#\(dialect.written(pointer))'",
            at: range,
            fix: suggestion(pointer).map { "did you mean '#\(dialect.written($0))'?" }
        )
    }

    /// The same place with the last token spelled like a member that is there.
    private func suggestion(_ text: String) -> String? {
        guard var pointer = JSONPointer(text), let last = pointer.tokens.popLast() else { return nil }
        guard let members = pointer.resolve(in: root)?.mapping?.entries.map(\.key) else { return nil }
        guard let meant = Spelling.nearest(to: last, among: members) else { return nil }
        return (pointer.tokens + [meant]).map { "/" + JSONPointer.escape($0) }.joined()
    }
}
