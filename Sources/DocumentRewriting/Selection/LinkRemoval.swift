import OpenAPIDocument
import SpecLoader

/// Takes links out of a tree that lead to operations that are gone.
struct LinkRemoval {
    private let ids: Set<String>
    /// The JSON pointers of the operations.
    private let pointers: Set<String>
    /// Where links are that others refer to.
    private let before: Node

    /// - Parameters:
    ///   - before: the tree with all operations.
    ///   - leftOut: those that are gone.
    ///   - kept: the others.
    init(before: Node, leftOut: [OperationSite], kept: [OperationSite]) {
        func pointers(_ sites: [OperationSite]) -> [String] { sites.flatMap { [$0.tokens, $0.place] }.map(JSONPointer.text) }
        self.before = before
        ids = Set(leftOut.compactMap(\.id)).subtracting(kept.compactMap(\.id))
        self.pointers = Set(pointers(leftOut)).subtracting(pointers(kept))
    }

    func applied(to node: Node) -> Node {
        switch node.content {
        case .mapping(let mapping):
            guard let links = links(of: mapping), links.contains(where: isGone) else {
                return mapping.entries.isEmpty ? node : children(of: node, mapping)
            }
            let entries = mapping.entries.map { entry in
                guard entry.key == "links" else { return entry }
                var entry = entry
                entry.value.content = .mapping(Mapping(links.filter { !isGone($0) }))
                return entry
            }
            return children(of: node, Mapping(entries))
        case .sequence(let items):
            return Node(.sequence(items.map(applied)), range: node.range)
        default: return node
        }
    }

    private func children(of node: Node, _ mapping: Mapping) -> Node {
        let entries = mapping.entries.map { Mapping.Entry(key: $0.key, keyRange: $0.keyRange, value: applied(to: $0.value)) }
        return Node(.mapping(Mapping(entries)), range: node.range)
    }

    private func links(of mapping: Mapping) -> [Mapping.Entry]? { mapping["links"]?.mapping?.entries }

    private func isGone(_ entry: Mapping.Entry) -> Bool {
        guard let link = resolved(entry.value) else { return false }
        if let id = link["operationId"]?.string { return ids.contains(id) }
        return link["operationRef"]?.string.flatMap { LocalReference.pointer($0) }.map(pointers.contains) ?? false
    }

    /// Behind references, as far as one follows them elsewhere.
    private func resolved(_ link: Node) -> Node? {
        var link = link
        for _ in 0..<64 {
            guard let reference = link["$ref"]?.string else { return link }
            guard let next = LocalReference.pointer(reference).flatMap({ JSONPointer($0)?.resolve(in: before) }) else {
                return nil
            }
            link = next
        }
        return nil
    }
}
