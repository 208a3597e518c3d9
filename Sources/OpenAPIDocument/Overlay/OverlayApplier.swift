package import SourceText
package import SpecLoader

/// Changes a document as an overlay says (Overlay Specification 1.0 and 1.1), before anything is read from the document.
///
/// What an overlay adds keeps its place in the overlay's file, so that a later message points there.
package struct OverlayApplier {
    package init() {}

    /// Applies the actions one after the other.
    ///
    /// Reported: an overlay that is not one (`invalid-overlay`), a target that is no query (`invalid-target`), a target that matches
    /// nothing (warning `overlay-no-match`), an update that does not fit its target (`overlay-mismatch`). Such actions are skipped.
    package func apply(overlay: Node, to document: Node, diagnostics: inout Diagnostics) -> Node {
        var document = document
        for action in OverlayReader().read(overlay, diagnostics: &diagnostics).actions {
            document = apply(action, to: document, diagnostics: &diagnostics)
        }
        return document
    }

    private func apply(_ action: Overlay.Action, to document: Node, diagnostics: inout Diagnostics) -> Node {
        let evaluator = JSONPathEvaluator(root: document)
        let locations = evaluator.select(action.target)
        guard !locations.isEmpty else {
            diagnostics.warning(
                "overlay-no-match",
                "the target matches nothing in the document",
                at: action.targetRange,
                fix: "compare it with the document, or remove the action"
            )
            return document
        }
        switch action.change {
        case .nothing:
            return document
        case .remove:
            guard let rest = NodeEdits(locations).applied(to: document, { _ in nil }) else {
                diagnostics.error("overlay-mismatch", "the whole document cannot be removed", at: action.targetRange)
                return document
            }
            return rest
        case .update(let update):
            return merge(update, into: locations, of: document, diagnostics: &diagnostics)
        case .copy(let source, let range):
            let sources = evaluator.select(source)
            guard sources.count == 1 else {
                diagnostics.error("overlay-mismatch", "copy must match one value; it matches \(sources.count)", at: range)
                return document
            }
            return merge(sources[0].node, into: locations, of: document, diagnostics: &diagnostics)
        }
    }

    private func merge(_ update: Node, into locations: [NodeLocation], of document: Node, diagnostics: inout Diagnostics) -> Node
    {
        var mismatch: Node?
        let result = NodeEdits(locations).applied(to: document) { target in
            switch target.content {
            case .mapping where update.mapping == nil:
                mismatch = mismatch ?? target
                return target
            // What is not a list is one more item.
            case .sequence(let items) where update.sequence == nil:
                return Node(.sequence(items + [update]), range: target.range)
            default:
                return NodeMerger().merge(update, into: target)
            }
        }
        if let mismatch {
            diagnostics.error(
                "overlay-mismatch",
                "the target is a mapping, so that update must be a mapping, not \(update.kindName)",
                at: update.range,
                notes: [Diagnostic.Note("the target is here", at: mismatch.range)]
            )
        }
        return result ?? document
    }
}
