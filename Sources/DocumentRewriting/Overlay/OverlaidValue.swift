import SourceText
import SpecLoader

/// A value of a document on its way through an overlay: as it was read, or taken apart because an action has changed it.
enum OverlaidValue {
    case written(Node)
    case edited(EditedNode)

    enum Shape {
        case mapping
        case list
        case single
    }

    var range: SourceRange {
        switch self {
        case .written(let node): node.range
        case .edited(let node): node.range
        }
    }

    var shape: Shape {
        switch self {
        case .written(let node):
            switch node.content {
            case .mapping: .mapping
            case .sequence: .list
            default: .single
            }
        case .edited(let node): node.list == nil ? .mapping : .list
        }
    }

    /// For messages, as `Node.kindName`.
    var kindName: String {
        switch self {
        case .written(let node): node.kindName
        case .edited(let node): node.list == nil ? "a mapping" : "a list"
        }
    }

    /// What it is now.
    ///
    /// - Parameter work: counts the values that had to be put together for it.
    func node(_ work: inout Int) -> Node {
        switch self {
        case .written(let node): node
        case .edited(let node): node.whole(&work)
        }
    }

    // MARK: What is in it

    subscript(key: String) -> OverlaidValue? {
        switch self {
        case .written(let node): node[key].map { .written($0) }
        case .edited(let node): node.mapping?[key]
        }
    }

    /// The items of a list; `nil` where it is none.
    var itemCount: Int? {
        switch self {
        case .written(let node): node.sequence?.count
        case .edited(let node): node.list?.count
        }
    }

    /// - Precondition: the value is a list with as many items.
    func item(_ index: Int) -> OverlaidValue? {
        switch self {
        case .written(let node): node.sequence.map { .written($0[index]) }
        case .edited(let node): node.list?[index]
        }
    }

    var memberCount: Int {
        switch self {
        case .written(let node): node.mapping?.entries.count ?? 0
        case .edited(let node): node.mapping?.count ?? 0
        }
    }

    /// The members of a mapping, in order.
    var members: [(key: String, value: OverlaidValue)] {
        switch self {
        case .written(let node): node.mapping?.entries.map { ($0.key, .written($0.value)) } ?? []
        case .edited(let node): node.mapping?.members ?? []
        }
    }

    // MARK: Changing

    /// Takes the value apart, once.
    ///
    /// - Returns: `nil` where there is nothing in it.
    mutating func opened(_ budget: JSONPathBudget) throws(JSONPathError) -> EditedNode? {
        switch self {
        case .edited(let node):
            node.change()
            return node
        case .written(let written):
            guard let node = EditedNode(written) else { return nil }
            try budget.spend(node.count)
            self = .edited(node)
            return node
        }
    }
}
