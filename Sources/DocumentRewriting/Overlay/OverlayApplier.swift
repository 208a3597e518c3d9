package import SourceText
package import SpecLoader

/// Changes a document as an overlay says (Overlay Specification 1.0 and 1.1), before anything is read from the document.
///
/// What an overlay adds keeps its place in the overlay's file, so that a later message points there; what it copies keeps the place
/// where it was copied from.
package struct OverlayApplier {
    /// What all queries of an overlay may cost.
    private let steps: Int

    package init() {
        self.init(steps: JSONPathBudget.normal)
    }

    init(steps: Int) {
        self.steps = steps
    }

    /// Applies the actions one after the other.
    ///
    /// Reported: an overlay that is not one (`invalid-overlay`), a target that is no query (`invalid-target`), one that matches nothing
    /// (warning `overlay-no-match`), a value that does not fit what the target matches (`overlay-mismatch`), an empty one that is taken
    /// for a mapping or a list (warning `overlay-null`), what 1.0 did not have yet (warning `overlay-version`), a change that has no
    /// effect (warning `overlay-no-effect`), and what is too large or takes too long (`overlay-limit`).
    package func apply(overlay: Node, to document: Node, diagnostics: inout Diagnostics) -> Node {
        var draft = LinkDraft(root: document)
        apply(overlay: overlay, to: &draft, diagnostics: &diagnostics)
        return draft.root
    }

    /// The same for a document in several files: what stands in other files is changed in its place, and an update that gives a `$ref`
    /// changes the reference that was there before.
    package func apply(overlay: Node, to draft: inout LinkDraft, diagnostics: inout Diagnostics) {
        let overlay = OverlayReader().read(overlay, diagnostics: &diagnostics)
        var application = OverlayApplication(version: overlay.version, draft: draft, budget: JSONPathBudget(steps))
        for action in overlay.actions {
            guard application.apply(action, diagnostics: &diagnostics) else { break }
        }
        draft.root = application.document
    }
}
