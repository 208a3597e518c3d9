import SpecLoader

/// How much an overlay may add to a document: a few copies of a part into itself would fill all memory.
struct OverlayGrowth {
    /// How deep lists and mappings may be nested, as in a document.
    private static let depth = 1_000
    /// How many values all actions of an overlay may add, as aliases of YAML may.
    private static let values = 1_000_000

    private var added = 0

    /// Counts what an action is about to add.
    ///
    /// - Returns: what is too much, for a message; `nil` where nothing is.
    mutating func problem(adding update: Node, at locations: [NodeLocation]) -> String? {
        let size = Self.size(of: update)
        let (all, isOverflow) = size.values.multipliedReportingOverflow(by: locations.count)
        added += isOverflow ? Self.values + 1 : min(all, Self.values + 1)
        if added > Self.values { return "the overlay adds more than \(Self.values) values" }
        let deepest = locations.map(\.depth).max() ?? 0
        return deepest + size.depth > Self.depth ? "the overlay nests values more than \(Self.depth) deep" : nil
    }

    private static func size(of node: Node) -> (values: Int, depth: Int) {
        var values = 0
        var deepest = 0
        var waiting = [(node, 1)]
        while let (next, depth) = waiting.popLast() {
            values += 1
            deepest = max(deepest, depth)
            switch next.content {
            case .mapping(let mapping): waiting += mapping.entries.map { ($0.value, depth + 1) }
            case .sequence(let items): waiting += items.map { ($0, depth + 1) }
            default: break
            }
        }
        return (values, deepest)
    }
}
