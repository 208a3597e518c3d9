package import SourceText
package import SpecLoader

/// Writes the names of a configuration into a tree, as the extensions they stand for, with their places in the configuration: what is
/// said about a name later points there.
package struct NameWriter {
    private let names: GivenNames

    package init(_ names: GivenNames) {
        self.names = names
    }

    /// Reported: names of what is not in the document (warning `unknown-name`).
    package func write(into root: Node, diagnostics: inout Diagnostics) -> Node {
        guard !names.isEmpty else { return root }
        var search = NameSearch(root: root)
        // A name for one operation holds, whatever patterns say; of patterns, the first.
        let patterns = names.operations.map { ($0, NamePattern($0.key)) }
        for case (let entry, nil) in patterns { search.nameOperation(entry, diagnostics: &diagnostics) }
        for case (let entry, let pattern?) in patterns { search.nameOperations(entry, pattern, diagnostics: &diagnostics) }
        for entry in names.schemas { search.nameSchema(entry, as: "x-lathe-name", diagnostics: &diagnostics) }
        for entry in names.types { search.nameSchema(entry, as: "x-lathe-type", diagnostics: &diagnostics) }
        for entry in names.pointers { search.namePlace(entry, diagnostics: &diagnostics) }
        for group in names.properties { search.nameProperties(group, diagnostics: &diagnostics) }
        for group in names.enumValues { search.nameValues(group, diagnostics: &diagnostics) }
        for group in names.parameters { search.nameParameters(group, diagnostics: &diagnostics) }
        for group in names.parts { search.nameParts(group, diagnostics: &diagnostics) }
        return search.edits.isEmpty ? root : search.edits.applied(to: root)
    }
}
