import SpecLoader

/// A node that a query selected, and the way to it.
///
/// A chain of objects: a query over a whole document passes many nodes, and most of their ways are never asked for.
final class NodeLocation {
    /// One step down the tree.
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    let node: Node
    private let parent: NodeLocation?
    private let step: Step?
    /// How many steps it is from the root.
    let depth: Int

    init(root: Node) {
        node = root
        parent = nil
        step = nil
        depth = 0
    }

    private init(node: Node, parent: NodeLocation, step: Step) {
        self.node = node
        self.parent = parent
        self.step = step
        depth = parent.depth + 1
    }

    /// From the root down.
    var steps: [Step] {
        var result: [Step] = []
        var location = self
        while let step = location.step, let parent = location.parent {
            result.append(step)
            location = parent
        }
        return result.reversed()
    }

    /// The members of a mapping or the items of a list, in order.
    var children: [NodeLocation] {
        switch node.content {
        case .mapping(let mapping): mapping.entries.map { child($0.value, .key($0.key)) }
        case .sequence(let items): items.enumerated().map { child($1, .index($0)) }
        default: []
        }
    }

    func member(_ name: String) -> NodeLocation? {
        node[name].map { child($0, .key(name)) }
    }

    /// - Parameter index: negative to count from the end.
    func item(_ index: Int) -> NodeLocation? {
        guard let items = node.sequence else { return nil }
        let index = index < 0 ? items.count + index : index
        return items.indices.contains(index) ? child(items[index], .index(index)) : nil
    }

    private func child(_ node: Node, _ step: Step) -> NodeLocation { NodeLocation(node: node, parent: self, step: step) }
}
