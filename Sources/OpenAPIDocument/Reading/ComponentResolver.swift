import SourceText
import SpecLoader

/// Follows the references of everything but schemas: parameters, responses, request bodies, path items.
struct ComponentResolver {
    let root: Node
    let dangling: DanglingReferences

    /// What a node is once its references are followed.
    struct Resolved {
        var node: Node
        /// The last token of the pointer, where there was a reference: the component's key.
        var componentName: String?
        /// What the last reference leads to, where that is a component.
        var referenced: ReferencedKind?
    }

    /// Follows `$ref` until something else is there. Reports references that lead nowhere or in a circle.
    ///
    /// - Parameter kind: What it is in the specification (`parameter`), for messages.
    func resolve(_ node: Node, kind: String, diagnostics: inout Diagnostics) -> Resolved? {
        let outcome: DanglingReferences.Outcome =
            switch kind {
            case "request body": .anyBody
            case "response": .bytes
            default: .leftOut(kind)
            }
        var node = node
        var name: String?
        var referenced: ReferencedKind?
        var visited: Set<String> = []
        while let reference = node["$ref"], let text = reference.string {
            guard let pointerText = LocalReference.pointer(text) else {
                diagnostics.error(
                    "unsupported-reference",
                    "the reference '\(text)' is no pointer into this document",
                    at: reference.range,
                    kind: .unsupported,
                    fix: "references within a document begin with '#/'"
                )
                return nil
            }
            guard visited.insert(pointerText).inserted else {
                diagnostics.warning(
                    "reference-cycle",
                    "the reference '\(text)' leads back to itself; \(outcome.text)",
                    at: reference.range
                )
                return nil
            }
            guard let pointer = JSONPointer(pointerText), let target = pointer.resolve(in: root) else {
                dangling.note(pointerText, outcome: outcome, at: reference.range)
                return nil
            }
            node = target
            name = pointer.tokens.last
            referenced = ReferencedKind(pointer)
        }
        return Resolved(node: node, componentName: name, referenced: referenced)
    }
}
