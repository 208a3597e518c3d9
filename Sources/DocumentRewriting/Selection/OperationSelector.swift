package import OpenAPIDocument
package import SourceText
package import SpecLoader

/// Takes operations that are not wanted out of a tree, and what only they used, so that nothing is said about them.
///
/// What stays keeps its place. Callbacks are part of their operation and stay or go with it.
package struct OperationSelector {
    /// A tree with the operations that are wanted.
    package struct Result {
        package var root: Node
        /// The operations and webhooks that are not in it any more.
        package var leftOut: [LeftOut]
    }

    /// An operation that is not wanted.
    package struct LeftOut: Sendable {
        package var operation: OperationInventory.Entry
        /// The rule of `exclude` that fits it; `nil` where no rule of `include` does.
        package var rule: Selection.Rule?
    }

    private let selection: Selection

    package init(_ selection: Selection) {
        self.selection = selection
    }

    /// Reported: what a rule looks for and is nowhere (warning `selection-no-match`), and that nothing is left (`selection-empty`).
    ///
    /// - Returns: `nil` where nothing is left.
    package func select(_ root: Node, diagnostics: inout Diagnostics) -> Result? {
        let sites = selection.isEmpty ? [] : OperationSite.all(in: root)
        guard !sites.isEmpty else { return Result(root: root, leftOut: []) }
        let matcher = SelectionMatcher(selection: selection)
        let rules = selection.include + selection.exclude
        for rule in rules { SelectionCheck(matcher: matcher, sites: sites).check(rule, diagnostics: &diagnostics) }
        let leftOut = sites.filter { !matcher.isWanted($0) }
        guard leftOut.count < sites.count else {
            diagnostics.error(
                "selection-empty",
                "no operation is left: all \(sites.count) are left out",
                at: rules.first?.range,
                fix: "widen include, or narrow exclude"
            )
            return nil
        }
        guard !leftOut.isEmpty else { return Result(root: root, leftOut: []) }
        let removal = OperationRemoval(root: root, leftOut: leftOut, kept: sites.filter(matcher.isWanted))
        let references = SelectionReferences(root)
        let unused = UnusedComponents(
            before: root,
            after: removal.result,
            references: references,
            leftOut: leftOut,
            keepsSchemas: selection.keepsSchemas
        )
        let pruned = unused.removed(from: removal.result)
        let parked = ParkedReferences(root: pruned, before: root, references: references, links: removal.links)
        return Result(
            root: parked.applied(),
            leftOut: leftOut.map { LeftOut(operation: $0.entry, rule: matcher.exclusion(of: $0)) }
        )
    }
}
