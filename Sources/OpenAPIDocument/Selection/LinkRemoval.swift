import SpecLoader

/// Takes links out of a tree that lead to operations that are gone.
struct LinkRemoval {
    let ids: Set<String>
    /// The JSON pointers of the operations.
    let pointers: Set<String>

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

    private func isGone(_ link: Mapping.Entry) -> Bool {
        if let id = link.value["operationId"]?.string { return ids.contains(id) }
        return link.value["operationRef"]?.string.flatMap { LocalReference.pointer($0) }.map(pointers.contains) ?? false
    }
}
