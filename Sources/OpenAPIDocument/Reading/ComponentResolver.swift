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
        /// The key of a description that stands beside a reference and takes the place of what it leads to has.
        var description: SourceRange?
    }

    /// What has a description, and no members of other names.
    private static let described: Set<String> = ["parameter", "header", "response", "request body", "link", "security scheme"]

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
        var own: [Mapping.Entry] = []
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
            // OpenAPI 3.1.1 §4.8.23; the outermost holds.
            for key in fields(of: kind) {
                if let entry = node.mapping?.entry(key), entry.value.string != nil, !own.contains(where: { $0.key == key }) {
                    own.append(entry)
                }
            }
            node = target
            name = pointer.tokens.last
            referenced = ReferencedKind(pointer)
        }
        var resolved = Resolved(node: node, componentName: name, referenced: referenced)
        if !own.isEmpty, referenced?.isSchema != true, let mapping = node.mapping {
            let kept = mapping.entries.filter { entry in !own.contains { $0.key == entry.key } }
            resolved.node.content = .mapping(Mapping(kept + own))
            resolved.description = own.first { $0.key == "description" }?.keyRange
        }
        return resolved
    }

    /// The fields beside a reference that take the place of those where it leads. The summary of a response is one of OpenAPI 3.2.
    private func fields(of kind: String) -> [String] {
        guard Self.described.contains(kind) else { return [] }
        return kind == "response" && dangling.dialect == .openAPI32 ? ["description", "summary"] : ["description"]
    }
}
