import SourceText
import SpecLoader

/// Places of a document that an action changes, as a tree of their own: all are changed in one walk, and the removal of an item does
/// not move the others before their turn.
struct NodeEdits {
    private var children: [NodeLocation.Step: NodeEdits] = [:]
    /// In the order in which they were found.
    private var steps: [NodeLocation.Step] = []
    private var isTarget = false

    init(_ locations: [NodeLocation], budget: JSONPathBudget) throws(JSONPathError) {
        for location in locations {
            try budget.spend(location.depth)
            insert(location.steps[...])
        }
    }

    private init() {}

    private mutating func insert(_ rest: ArraySlice<NodeLocation.Step>) {
        guard let step = rest.first else {
            isTarget = true
            return
        }
        if children[step] == nil { steps.append(step) }
        children[step, default: NodeEdits()].insert(rest.dropFirst())
    }

    /// What is done to each of the places; `false` where it is to be removed.
    typealias Change = (inout OverlaidValue) throws(JSONPathError) -> Bool

    /// Changes the places, what is deeper first.
    ///
    /// - Parameter references: what stands in the place of a reference, and that reference.
    /// - Returns: `false` where the value itself is to be removed.
    func apply(
        to value: inout OverlaidValue,
        references: [SourceRange: Node],
        budget: JSONPathBudget,
        _ change: Change
    ) throws(JSONPathError) -> Bool {
        guard !steps.isEmpty else { return isTarget ? try change(&value) : true }
        // Who changes the reference itself means no longer what it leads to.
        if children[.reference] != nil, value["$ref"] == nil, let reference = references[value.range] {
            value = .written(reference)
        }
        if let node = try value.opened(budget) {
            var removed: Set<Int> = []
            for step in steps {
                guard let edits = children[step] else { continue }
                switch step {
                case .key(let key):
                    let isKept = try node.mapping?.change(key) { (value) throws(JSONPathError) in
                        try edits.apply(to: &value, references: references, budget: budget, change)
                    }
                    if isKept == false { node.mapping?.remove(key) }
                case .index(let index):
                    guard var item = node.list?[index] else { continue }
                    if try !edits.apply(to: &item, references: references, budget: budget, change) { removed.insert(index) }
                    node.list?[index] = item
                }
            }
            if !removed.isEmpty { node.list = node.list?.enumerated().filter { !removed.contains($0.offset) }.map(\.element) }
        }
        return isTarget ? try change(&value) : true
    }
}

extension NodeLocation.Step {
    static let reference = NodeLocation.Step.key("$ref")
}
