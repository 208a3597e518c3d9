import SourceText
import SpecLoader

/// Finds the nodes that a query selects (RFC 9535, section 2.1.2).
///
/// Walks depth first: each node goes through all segments before the next, which gives the nodes in the order of the RFC without a
/// list between two segments. No recursion is deeper than the document or the query.
struct JSONPathEvaluator {
    private let root: NodeLocation
    private let budget: JSONPathBudget
    private let patterns: IRegexpCache
    /// What stands in the place of a reference to another file, and that reference: its `$ref` can be asked for.
    private let references: [SourceRange: Node]

    init(root: Node, budget: JSONPathBudget = JSONPathBudget()) {
        self.init(root: .written(root), references: [:], budget: budget)
    }

    init(root: OverlaidValue, references: [SourceRange: Node], budget: JSONPathBudget) {
        self.root = NodeLocation(root: root)
        self.references = references
        self.budget = budget
        patterns = IRegexpCache(budget: budget)
    }

    /// The nodes in the order of the document; one that is selected twice is there twice.
    func select(_ path: JSONPath) throws(JSONPathError) -> [NodeLocation] { try select(path.segments[...], atMost: .max) }

    /// The first nodes that a part of a query selects.
    func select(_ segments: ArraySlice<JSONPath.Segment>, atMost limit: Int) throws(JSONPathError) -> [NodeLocation] {
        var result: [NodeLocation] = []
        _ = try visit(segments, from: root) { (location) throws(JSONPathError) in
            try budget.spend(JSONPathBudget.result)
            result.append(location)
            return result.count < limit
        }
        return result
    }

    /// Calls `body` with each node that the segments select, until it says `false`.
    ///
    /// - Returns: `false` where `body` ended the walk.
    private func visit(
        _ segments: ArraySlice<JSONPath.Segment>,
        from location: NodeLocation,
        _ body: (NodeLocation) throws(JSONPathError) -> Bool
    ) throws(JSONPathError) -> Bool {
        try budget.spend()
        guard let segment = segments.first else { return try body(location) }
        guard segment.isDescendant else { return try apply(segment.selectors, to: location, then: segments.dropFirst(), body) }
        // The node itself and all below, parents before children.
        var waiting = [location]
        while let next = waiting.popLast() {
            try budget.spend()
            guard try apply(segment.selectors, to: next, then: segments.dropFirst(), body) else { return false }
            waiting.append(contentsOf: next.children.reversed())
        }
        return true
    }

    private func apply(
        _ selectors: [JSONPath.Selector],
        to location: NodeLocation,
        then rest: ArraySlice<JSONPath.Segment>,
        _ body: (NodeLocation) throws(JSONPathError) -> Bool
    ) throws(JSONPathError) -> Bool {
        for selector in selectors {
            for child in try children(of: location, selector) {
                guard try visit(rest, from: child, body) else { return false }
            }
        }
        return true
    }

    private func children(of location: NodeLocation, _ selector: JSONPath.Selector) throws(JSONPathError) -> [NodeLocation] {
        switch selector {
        case .name(let name): return (location.member(name) ?? reference(name, at: location)).map { [$0] } ?? []
        case .index(let index): return location.item(index).map { [$0] } ?? []
        case .wildcard: return location.children
        case .slice(let start, let end, let step):
            guard let count = location.value.itemCount else { return [] }
            return indices(start: start, end: end, step: step, count: count).compactMap(location.item)
        case .filter(let filter):
            var kept: [NodeLocation] = []
            for child in location.children where try isTrue(filter, for: child) { kept.append(child) }
            return kept
        }
    }

    private func reference(_ name: String, at location: NodeLocation) -> NodeLocation? {
        guard name == "$ref" else { return nil }
        return references[location.value.range]?["$ref"].map(location.reference)
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
}

// MARK: Filters

extension JSONPathEvaluator {
    private func isTrue(_ filter: JSONPath.Filter, for location: NodeLocation) throws(JSONPathError) -> Bool {
        try budget.spend()
        switch filter {
        case .or(let terms):
            for term in terms where try isTrue(term, for: location) { return true }
            return false
        case .and(let terms):
            for term in terms where try !isTrue(term, for: location) { return false }
            return true
        case .not(let term): return try !isTrue(term, for: location)
        case .exists(let query): return try first(of: query, at: location) != nil
        case .comparison(let left, let comparison, let right):
            let values = (try value(of: left, at: location), try value(of: right, at: location))
            return try ValueComparison(budget: budget).holds(values.0, comparison, values.1)
        case .test(let call): return try matches(call, at: location)
        }
    }

    private func first(of query: JSONPath.Query, at location: NodeLocation) throws(JSONPathError) -> NodeLocation? {
        try firstAndCount(of: query, at: location, atMost: 1).first
    }

    /// The first node that a query in a filter selects, and how many there are; no further than to `limit`.
    private func firstAndCount(
        of query: JSONPath.Query,
        at location: NodeLocation,
        atMost limit: Int
    ) throws(JSONPathError) -> (first: NodeLocation?, count: Int) {
        var first: NodeLocation?
        var count = 0
        let start = query.isAbsolute ? root : location
        _ = try visit(query.segments[...], from: start) { (found) throws(JSONPathError) in
            if first == nil { first = found }
            count += 1
            return count < limit
        }
        return (first, count)
    }

    private func content(_ location: NodeLocation) throws(JSONPathError) -> Node.Content {
        var work = 0
        let content = location.value.node(&work).content
        try budget.spend(work)
        return content
    }

    /// A value; `nil` is the RFC's Nothing.
    private func value(of operand: JSONPath.Operand, at location: NodeLocation) throws(JSONPathError) -> Node.Content? {
        switch operand {
        case .literal(let content): return content
        case .query(let query): return try first(of: query, at: location).map(content)
        case .function(let call): return try result(of: call, at: location)
        }
    }

    /// Sections 2.4.4, 2.4.5 and 2.4.8.
    private func result(of call: JSONPath.FunctionCall, at location: NodeLocation) throws(JSONPathError) -> Node.Content? {
        switch (call.function, call.arguments[0]) {
        case (.length, let argument):
            switch try value(of: argument, at: location) {
            case .string(let text): return .number(String(text.unicodeScalars.count))
            case .sequence(let items): return .number(String(items.count))
            case .mapping(let mapping): return .number(String(mapping.entries.count))
            default: return nil
            }
        case (.count, .query(let query)):
            return .number(String(try firstAndCount(of: query, at: location, atMost: .max).count))
        case (.value, .query(let query)):
            let nodes = try firstAndCount(of: query, at: location, atMost: 2)
            return nodes.count == 1 ? try nodes.first.map(content) : nil
        default:
            return nil
        }
    }

    /// Sections 2.4.6 and 2.4.7: false where one of the two is no string, or the second no pattern.
    private func matches(_ call: JSONPath.FunctionCall, at location: NodeLocation) throws(JSONPathError) -> Bool {
        guard case .string(let text) = try value(of: call.arguments[0], at: location),
            case .string(let pattern) = try value(of: call.arguments[1], at: location),
            let program = try patterns.program(of: pattern)
        else { return false }
        return try IRegexpMatcher(program: program, isWhole: call.function == .match, budget: budget).matches(text)
    }
}
