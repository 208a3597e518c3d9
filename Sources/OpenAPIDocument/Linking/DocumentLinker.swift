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
        var rewriter = LinkRewriter(table: table, plan: LinkPlan(sections: sections))
        rewriter.collect(root, diagnostics: &diagnostics)
        let result = rewriter.write(root, diagnostics: &diagnostics)
        if let source = rewriter.table.source as? Files { files = source }
        return result
    }
}

/// Whether anything in a document leads out of it, or stands beside the reference of a path item: a quick look, since most documents
/// are one file.
struct OutsideReferences {
    private(set) var exist = false

    init(_ root: Node) { look(root) }

    private mutating func look(_ node: Node) {
        switch node.content {
        case .mapping(let mapping):
            for entry in mapping.entries {
                switch entry.value.content {
                case .string(let text):
                    guard entry.key == "$ref" || entry.key == "operationRef" else { continue }
                    if text.utf8.first != UInt8(ascii: "#") || isPathItem(mapping) { exist = true }
                case .mapping(let values):
                    if entry.key == "mapping" { lookAtValues(values) }
                    look(entry.value)
                case .sequence: look(entry.value)
                default: continue
                }
                if exist { return }
            }
        case .sequence(let elements):
            for element in elements where !exist { look(element) }
        default: return
        }
    }

    private func isPathItem(_ mapping: Mapping) -> Bool {
        mapping.entries.contains { Self.pathItemFields.contains($0.key) || $0.key.utf8.first == UInt8(ascii: "/") }
    }

    private static let pathItemFields: Set<String> = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "additionalOperations", "parameters",
        "servers",
    ]

    /// `discriminator.mapping` can name files, too.
    private mutating func lookAtValues(_ mapping: Mapping) {
        for case .string(let text) in mapping.entries.lazy.map(\.value.content) where text.utf8.first != UInt8(ascii: "#") {
            if text.contains("/") || text.contains("#") || text.hasSuffix(".yaml") || text.hasSuffix(".json") { exist = true }
        }
    }
}
