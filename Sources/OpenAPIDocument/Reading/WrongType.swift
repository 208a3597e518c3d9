import SourceText
import SpecLoader

/// Reports a keyword whose value is of another kind than the keyword takes. `null` is as good as nothing.
enum WrongType {
    static func report(_ entry: Mapping.Entry, expected: String, diagnostics: inout Diagnostics) {
        if entry.value.isNull { return }
        diagnostics.warning(
            "wrong-type",
            "'\(entry.key)' should be \(expected), found \(entry.value.kindName)",
            at: entry.value.range
        )
    }
}
