import OpenAPIDocument
import SourceText
import SpecLoader

/// Reports names that are given (`x-lathe-variant`) to several variants of one union: only the first can have it.
struct VariantNameCheck {
    private var first: [String: SourceRange] = [:]

    /// - Parameters:
    ///   - variant: the schema of a variant; these come in the order of the union.
    ///   - name: the name its case or property has.
    mutating func look(at variant: Schema, named name: String, diagnostics: inout Diagnostics) {
        guard let node = variant.keywords.extensions["x-lathe-variant"], let given = node.string else { return }
        let wish = SwiftName.lowerCamel(given)
        guard let range = first[wish] else {
            first[wish] = node.range
            return
        }
        // One schema may be there twice.
        guard range != node.range else { return }
        diagnostics.warning(
            "invalid-name",
            "another variant has the name '\(given)'; '\(name)' is used",
            at: node.range,
            notes: [Diagnostic.Note("the first is here", at: range)],
            fix: "give each variant a name of its own"
        )
    }
}
