import SpecLoader

/// Places of a tree that an action changes, as a tree of their own: all are changed in one walk, and the removal of an item does
/// not move the others before their turn.
struct NodeEdits {
    private var children: [NodeLocation.Step: NodeEdits] = [:]
    private var isTarget = false

    init(_ locations: [NodeLocation]) {
        for location in locations { insert(location.steps[...]) }
    }

    private init() {}

    private mutating func insert(_ steps: ArraySlice<NodeLocation.Step>) {
        guard let step = steps.first else {
            isTarget = true
            return
        }
        children[step, default: NodeEdits()].insert(steps.dropFirst())
    }

    /// The tree with its places changed, what is deeper first.
    ///
    /// - Parameter change: gives what shall stand in the place; `nil` removes it.
    func applied(to node: Node, _ change: (Node) -> Node?) -> Node? {
        var node = node
        if !children.isEmpty {
            switch node.content {
            case .mapping(let mapping):
                let entries = mapping.entries.compactMap { entry in
                    value(at: .key(entry.key), entry.value, change).map {
                        Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: $0)
                    }
                }
                node.content = .mapping(Mapping(entries))
            case .sequence(let items):
                node.content = .sequence(items.enumerated().compactMap { value(at: .index($0), $1, change) })
            default: break
            }
        }
        return isTarget ? change(node) : node
    }

    private func value(at step: NodeLocation.Step, _ value: Node, _ change: (Node) -> Node?) -> Node? {
        guard let edits = children[step] else { return value }
        return edits.applied(to: value, change)
    }
}
