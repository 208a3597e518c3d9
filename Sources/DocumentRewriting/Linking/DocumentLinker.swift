import OpenAPIDocument
package import SourceText
package import SpecLoader

/// Makes one tree of a document and the files that its references lead to.
///
/// Afterwards every reference that is followed is a pointer into the tree, and every node still has the place of its own text. A
/// component that is only a reference to another file is what stands there, under its own name; everything else that is referred to
/// becomes a component named after its key or file (see `LinkNaming`). What a path item says beside its reference is joined with what
/// that leads to, so that later stages meet path items with either.
///
/// OpenAPI 3.2 §4.1.2 (documents in several files), §4.6 (what references are relative to).
package struct DocumentLinker {
    let location: FileLocation

    package init(location: FileLocation) { self.location = location }

    /// - Parameter files: where the other files come from; it is handed back with what it has learned.
    /// - Returns: the root itself where nothing in it leads out of the document or is to be joined.
    package func link<Files: LinkedFiles>(_ root: Node, _ files: inout Files, diagnostics: inout Diagnostics) -> Node {
        guard OutsideReferences(root).exist else { return root }
        let sections = DocumentSections(isSwagger2: root["swagger"] != nil)
        let table = LinkTable(root: root, location: location, source: files)
        let rewriter = LinkRewriter(table: table, plan: LinkPlan(sections: sections))
        return link(root, rewriter, &files, diagnostics: &diagnostics).root
    }

    private func link<Files: LinkedFiles>(
        _ root: Node,
        _ rewriter: LinkRewriter,
        _ files: inout Files,
        diagnostics: inout Diagnostics
    ) -> (root: Node, rewriter: LinkRewriter) {
        var rewriter = rewriter
        rewriter.collect(root, diagnostics: &diagnostics)
        let result = rewriter.write(root, diagnostics: &diagnostics)
        if let source = rewriter.table.source as? Files { files = source }
        return (result, rewriter)
    }

    /// Links a document that overlays are to change: they find what stands in other files in its place. What leads nowhere stays as it
    /// is written, since they may mend it.
    ///
    /// - Returns: what `finish` makes the tree of. A document in one file is as it was.
    package func draft<Files: LinkedFiles>(_ root: Node, _ files: inout Files, diagnostics: inout Diagnostics) -> LinkDraft {
        guard OutsideReferences(root).exist else { return LinkDraft(root: root) }
        let sections = DocumentSections(isSwagger2: root["swagger"] != nil)
        let table = LinkTable(root: root, location: location, source: files)
        let rewriter = LinkRewriter(table: table, plan: LinkPlan(sections: sections))
        return draft(root, rewriter, LinkLeftovers(), &files, diagnostics: &diagnostics)
    }

    /// Links what an overlay has brought in, so that the next one finds that, too.
    package func extend<Files: LinkedFiles>(_ draft: inout LinkDraft, _ files: inout Files, diagnostics: inout Diagnostics) {
        guard let rewriter = rewriter(of: draft, files) else {
            draft = self.draft(draft.root, &files, diagnostics: &diagnostics)
            return
        }
        let known = draft.leftovers.unread.union(draft.leftovers.unusable)
        guard OutsideReferences(draft.root, except: known).exist else { return }
        draft = self.draft(draft.root, rewriter, draft.leftovers.again(), &files, diagnostics: &diagnostics)
    }

    private func draft<Files: LinkedFiles>(
        _ root: Node,
        _ rewriter: LinkRewriter,
        _ leftovers: LinkLeftovers,
        _ files: inout Files,
        diagnostics: inout Diagnostics
    ) -> LinkDraft {
        var rewriter = rewriter
        rewriter.leftovers = leftovers
        rewriter.table.isDraft = true
        let (linked, done) = link(root, rewriter, &files, diagnostics: &diagnostics)
        return LinkDraft(root: linked, table: done.table, plan: done.plan, leftovers: done.leftovers ?? leftovers)
    }

    /// Links what a draft has left and what was brought in since, and says what leads nowhere.
    ///
    /// - Returns: the root of the draft itself where there is nothing of that.
    package func finish<Files: LinkedFiles>(_ draft: LinkDraft, _ files: inout Files, diagnostics: inout Diagnostics) -> Node {
        let root = draft.root
        guard let rewriter = rewriter(of: draft, files) else { return link(root, &files, diagnostics: &diagnostics) }
        guard !draft.leftovers.isComplete || OutsideReferences(root, except: draft.leftovers.unread).exist else { return root }
        return link(root, rewriter, &files, diagnostics: &diagnostics).root
    }

    /// For another way through a draft, in which what stands in its place stays there; `nil` where nothing was linked yet.
    private func rewriter(of draft: LinkDraft, _ files: some LinkedFiles) -> LinkRewriter? {
        guard var table = draft.table, let plan = draft.plan else { return nil }
        table.change(document: draft.root, origins: draft.leftovers.origins)
        table.source = files
        // What an overlay took away, or put something else in the place of, stands nowhere any more.
        let placements = plan.placements.filter { [table] target, output in
            guard let node = table.node(at: LinkTarget(file: 0, tokens: output)) else { return false }
            return table.node(at: target)?.range == node.range
        }
        return LinkRewriter(table: table, plan: LinkPlan(sections: plan.sections, placements: placements))
    }
}

/// A document in which references to other files are followed as far as they lead somewhere, and which may still be changed.
package struct LinkDraft {
    package var root: Node
    /// `nil` where nothing in the document leads out of it.
    var table: LinkTable?
    var plan: LinkPlan?
    var leftovers = LinkLeftovers()

    /// What stands in the place of a reference, by its range, and that reference.
    package var replaced: [SourceRange: Node] { leftovers.replaced }
}
