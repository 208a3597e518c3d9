import SpecLoader

/// Finds the nodes that a query selects (RFC 9535, section 2.1.2).
struct JSONPathEvaluator {
    private let root: NodeLocation

    init(root: Node) {
        self.root = NodeLocation(root: root)
    }

    /// The nodes in the order of the document; one that is selected twice is there twice.
    func select(_ path: JSONPath) -> [NodeLocation] {
        select(path.segments, from: root)
    }

    private func select(_ segments: [JSONPath.Segment], from start: NodeLocation) -> [NodeLocation] {
        var selected = [start]
        for segment in segments {
            var next: [NodeLocation] = []
            for location in selected {
                if segment.isDescendant {
                    visitDescendants(of: location) { apply(segment.selectors, to: $0, into: &next) }
                } else {
                    apply(segment.selectors, to: location, into: &next)
                }
            }
            selected = next
        }
        return selected
    }

    /// The node itself and all below, parents before children, without using the stack for depth.
    private func visitDescendants(of location: NodeLocation, _ visit: (NodeLocation) -> Void) {
        var waiting = [location]
        while let next = waiting.popLast() {
            visit(next)
            waiting.append(contentsOf: next.children.reversed())
        }
    }

    private func apply(_ selectors: [JSONPath.Selector], to location: NodeLocation, into result: inout [NodeLocation]) {
        for selector in selectors {
            switch selector {
            case .name(let name): if let member = location.member(name) { result.append(member) }
            case .index(let index): if let item = location.item(index) { result.append(item) }
            case .wildcard: result += location.children
            case .slice(let start, let end, let step):
                guard let count = location.node.sequence?.count else { continue }
                result += indices(start: start, end: end, step: step, count: count).compactMap(location.item)
            case .filter(let filter): result += location.children.filter { isTrue(filter, for: $0) }
            }
        }
    }

    /// Section 2.3.4.2.2.
    private func indices(start: Int?, end: Int?, step: Int, count: Int) -> StrideTo<Int> {
        func normalized(_ index: Int) -> Int { index < 0 ? count + index : index }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            let upper = min(max(normalized(end ?? count), 0), count)
            return stride(from: lower, to: upper, by: step)
        }
        // A step of zero selects nothing.
        guard step < 0 else { return stride(from: 0, to: 0, by: 1) }
        let upper = min(max(start.map(normalized) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
        return stride(from: upper, to: lower, by: step)
    }

    private func isTrue(_ filter: JSONPath.Filter, for location: NodeLocation) -> Bool {
        switch filter {
        case .or(let terms): terms.contains { isTrue($0, for: location) }
        case .and(let terms): terms.allSatisfy { isTrue($0, for: location) }
        case .not(let term): !isTrue(term, for: location)
        case .exists(let query): !select(query, at: location).isEmpty
        case .comparison(let left, let comparison, let right):
            comparison.holds(value(of: left, at: location), value(of: right, at: location))
        }
    }

    private func select(_ query: JSONPath.Query, at location: NodeLocation) -> [NodeLocation] {
        select(query.segments, from: query.isAbsolute ? root : location)
    }

    /// The value of a side of a comparison; `nil` is the RFC's Nothing.
    private func value(of operand: JSONPath.Operand, at location: NodeLocation) -> ComparableValue? {
        switch operand {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .string(let value): .string(value)
        case .query(let query): select(query, at: location).first.map { ComparableValue($0.node) }
        }
    }
}
