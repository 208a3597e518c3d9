import SourceText
import SpecLoader

/// A mapping or a list that actions change. A change costs what is changed, not what is in the mapping besides: thousands of actions
/// may change the same one.
final class EditedNode {
    let range: SourceRange
    /// One of the two.
    var mapping: EditedMapping?
    var list: [OverlaidValue]?
    /// The same as one value, until the next change.
    private var known: Node?

    /// - Returns: `nil` for a single value.
    init?(_ node: Node) {
        range = node.range
        switch node.content {
        case .mapping(let members): mapping = EditedMapping(members)
        case .sequence(let items): list = items.map { .written($0) }
        default: return nil
        }
    }

    /// How many values are in it.
    var count: Int { mapping?.count ?? list?.count ?? 0 }

    /// Something in it is about to change.
    func change() { known = nil }

    func whole(_ work: inout Int) -> Node {
        if let known { return known }
        work += 1 + count
        let node: Node
        if let list {
            node = Node(.sequence(list.map { $0.node(&work) }), range: range)
        } else {
            node = Node(.mapping(Mapping(mapping?.entries(&work) ?? [])), range: range)
        }
        known = node
        return node
    }
}
