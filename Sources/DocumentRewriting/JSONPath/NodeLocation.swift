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

    let value: OverlaidValue
    private let parent: NodeLocation?
    private let step: Step?
    /// How many steps it is from the root.
    let depth: Int

    init(root: OverlaidValue) {
        value = root
        parent = nil
        step = nil
        depth = 0
    }

    private init(value: OverlaidValue, parent: NodeLocation, step: Step) {
        self.value = value
        self.parent = parent
        self.step = step
        depth = parent.depth + 1
    }

    /// What it is now.
    var node: Node {
        var work = 0
        return value.node(&work)
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
        guard let count = value.itemCount else { return value.members.map { child($0.value, .key($0.key)) } }
        return (0..<count).compactMap { index in value.item(index).map { child($0, .index(index)) } }
    }

    func member(_ name: String) -> NodeLocation? {
        value[name].map { child($0, .key(name)) }
    }

    /// What the value stands in the place of.
    ///
    /// - Parameter text: the value of the reference's `$ref`.
    func reference(_ text: Node) -> NodeLocation { child(.written(text), .reference) }

    /// - Parameter index: negative to count from the end.
    func item(_ index: Int) -> NodeLocation? {
        guard let count = value.itemCount else { return nil }
        let index = index < 0 ? count + index : index
        guard (0..<count).contains(index) else { return nil }
        return value.item(index).map { child($0, .index(index)) }
    }

    private func child(_ value: OverlaidValue, _ step: Step) -> NodeLocation {
        NodeLocation(value: value, parent: self, step: step)
    }
}
