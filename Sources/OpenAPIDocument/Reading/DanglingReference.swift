import SourceText
import SpecLoader

/// Reports a reference that leads nowhere, with what was probably meant.
enum DanglingReference {
    static func report(_ pointer: String, at range: SourceRange, in root: Node, diagnostics: inout Diagnostics) {
        diagnostics.error(
            "dangling-reference",
            "nothing is at '#\(pointer)'",
            at: range,
            fix: suggestion(pointer, in: root).map { "did you mean '#\($0)'?" }
        )
    }

    /// The same place with the last token spelled like a member that is there.
    private static func suggestion(_ text: String, in root: Node) -> String? {
        guard var pointer = JSONPointer(text), let last = pointer.tokens.popLast() else { return nil }
        guard let members = pointer.resolve(in: root)?.mapping?.entries.map(\.key) else { return nil }
        guard let meant = Spelling.nearest(to: last, among: members) else { return nil }
        return (pointer.tokens + [meant]).map { "/" + JSONPointer.escape($0) }.joined()
    }
}
