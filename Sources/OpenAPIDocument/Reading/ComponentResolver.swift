import SourceText
import SpecLoader

/// Follows the references of everything but schemas: parameters, responses, request bodies, path items.
struct ComponentResolver {
    let root: Node
    let dialect: Dialect

    /// What a node is once its references are followed.
    struct Resolved {
        var node: Node
        /// The last token of the pointer, where there was a reference: the component's key.
        var componentName: String?
    }

    /// Follows `$ref` until something else is there. Reports references that lead nowhere or in a circle.
    func resolve(_ node: Node, diagnostics: inout Diagnostics) -> Resolved? {
        var node = node
        var name: String?
        var visited: Set<String> = []
        while let reference = node["$ref"], let text = reference.string {
            guard let pointerText = LocalReference.pointer(text) else {
                diagnostics.error(
                    "unsupported-reference",
                    "the reference '\(text)' leads out of this document",
                    at: reference.range,
                    kind: .unsupported,
                    fix: "bundle the document into one file; references begin with '#/'"
                )
                return nil
            }
            guard visited.insert(pointerText).inserted else {
                diagnostics.error("reference-cycle", "the reference '\(text)' leads back to itself", at: reference.range)
                return nil
            }
            guard let pointer = JSONPointer(pointerText), let target = pointer.resolve(in: root) else {
                DanglingReference(root: root, dialect: dialect)
                    .report(pointerText, at: reference.range, diagnostics: &diagnostics)
                return nil
            }
            node = target
            name = pointer.tokens.last
        }
        return Resolved(node: node, componentName: name)
    }
}
