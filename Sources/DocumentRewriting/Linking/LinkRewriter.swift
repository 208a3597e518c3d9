import OpenAPIDocument
import SourceText
import SpecLoader

/// Goes through a document and makes its references those of one tree. It goes twice: once to collect what references lead to, and
/// once, when everything has its place, to write.
struct LinkRewriter {
    /// What becomes of a node.
    enum Rewritten {
        case same
        case replaced(Node)
        case removed

        /// What stands there afterwards; `nil` for nothing.
        func node(insteadOf node: Node) -> Node? {
            switch self {
            case .same: node
            case .replaced(let other): other
            case .removed: nil
            }
        }
    }

    var table: LinkTable
    var plan: LinkPlan
    var isCollecting = true
    /// The references that lead nowhere.
    var problems = UnusableReferences()
    /// For a tree that is still to be changed: what is left as it is written, and nothing is said about it yet.
    var leftovers: LinkLeftovers?
    /// Where the walk is: the file, and the place in it.
    var file = 0
    var tokens: [String] = []
    /// What is being put in place of references now, from the outside in.
    var inlining: [LinkTarget] = []
    /// What files say in vain for all their operations.
    private var lostDefaults = LostDefaults()
    /// The dynamic references of other files, by what they lead to.
    private var dynamic: [(use: LinkTable.Use, target: LinkTarget)] = []
    /// What was said to stand both beside a reference and where it leads.
    var conflicts: Set<SourceRange> = []
    private var depth = 0
    private var visits = 0
    private var isOverLimit = false
    /// What the first walk has been at, of what references can lead to.
    private var visited: Set<SourceRange> = []
    /// The nodes that are put in the place of the only reference to them, with that place.
    private var pinned: [SourceRange: [String]] = [:]
    /// What waits for a file that is read later.
    private var waiting: [Waiting] = []

    /// A value with a reference to what no file is called so far.
    private struct Waiting {
        var node: Node
        var shape: DocumentPlace.Shape
        var output: [String]?
        var place: LinkTarget
        var inlining: [LinkTarget]
    }

    /// How deep the one tree may be, as deep as a file.
    private static let deepest = 1_000
    /// How many values may be gone through.
    private static let mostValues = 5_000_000

    init(table: LinkTable, plan: LinkPlan) {
        self.table = table
        self.plan = plan
    }

    // MARK: The two walks

    mutating func collect(_ root: Node, diagnostics: inout Diagnostics) {
        table.isPatient = true
        _ = rewrite(root, .document, output: [], diagnostics: &diagnostics)
        var files = table.files.count
        repeat {
            while let target = plan.next() { visit(target, diagnostics: &diagnostics) }
            if files != table.files.count {
                files = table.files.count
                let again = waiting
                waiting = []
                for value in again { visit(value, diagnostics: &diagnostics) }
            } else if !waiting.isEmpty {
                // No file that others lead to is called that.
                let value = waiting.removeFirst()
                table.isPatient = false
                visit(value, diagnostics: &diagnostics)
                table.isPatient = true
            }
        } while plan.hasNext || !waiting.isEmpty
        table.isPatient = false
        plan.placeRest(files: table.files) { [table] target in table.node(at: target)?.range }
        if leftovers == nil {
            problems.report(&diagnostics)
        } else if !problems.isEmpty {
            leftovers?.isComplete = false
        }
        lostDefaults.report(&diagnostics)
        reportDynamicReferences(&diagnostics)
        isCollecting = false
    }

    mutating func write(_ root: Node, diagnostics: inout Diagnostics) -> Node {
        depth = 0
        var result = root
        if case .replaced(let node) = rewrite(root, .document, output: [], diagnostics: &diagnostics) { result = node }
        var sections: [(path: [String], entries: [Mapping.Entry])] = []
        for (target, place, output) in plan.added {
            guard let node = table.node(at: target), let key = output.last else { continue }
            let content = jump(to: target) { $0.rewrite(node, place, output: output, diagnostics: &diagnostics) }
            let path = Array(output.dropLast())
            if sections.last?.path != path { sections.append((path, [])) }
            switch content {
            case .same: sections[sections.count - 1].entries.append(.init(key: key, keyRange: node.range, value: node))
            case .replaced(let node):
                sections[sections.count - 1].entries.append(.init(key: key, keyRange: node.range, value: node))
            case .removed: continue
            }
        }
        return sections.reduce(result) { $0.adding($1.entries, at: $1.path[...]) }
    }

    private mutating func visit(_ target: LinkTarget, diagnostics: inout Diagnostics) {
        guard let node = table.node(at: target), let place = plan.targets[target], !visited.contains(node.range) else { return }
        _ = jump(to: target) { $0.rewrite(node, place, output: $0.plan.placements[target], diagnostics: &diagnostics) }
    }

    /// Does something at another place.
    mutating func jump<Result>(to target: LinkTarget, _ body: (inout LinkRewriter) -> Result) -> Result {
        let (file, tokens) = (file, tokens)
        (self.file, self.tokens) = (target.file, target.tokens)
        defer { (self.file, self.tokens) = (file, tokens) }
        return body(&self)
    }

    mutating func pin(_ target: LinkTarget, at output: [String], of node: Node) {
        plan.pin(target, at: output)
        pinned[node.range] = output
    }

    private mutating func visit(_ value: Waiting, diagnostics: inout Diagnostics) {
        let around = inlining
        inlining = value.inlining
        _ = jump(to: value.place) { $0.rewrite(value.node, value.shape, output: value.output, diagnostics: &diagnostics) }
        inlining = around
    }

    /// Notes what a reference leads to, and takes.
    mutating func take(_ target: LinkTarget, _ shape: DocumentPlace.Shape, at range: SourceRange) {
        guard target.file != 0, let node = table.node(at: target) else { return }
        lostDefaults.note(target, node, shape, in: table.files, at: range)
    }

    mutating func note(dynamic use: LinkTable.Use, _ target: LinkTarget) { dynamic.append((use, target)) }

    /// A dynamic reference of another file is one to the schema next to it from now on. Where another file has its anchor, too, that
    /// one could be meant (JSON Schema 2020-12, core §8.2.3.2).
    private func reportDynamicReferences(_ diagnostics: inout Diagnostics) {
        var said: Set<SourceRange> = []
        for (use, target) in dynamic where said.insert(use.range).inserted {
            let own = table.node(at: target)?["$dynamicAnchor"]?.range
            let anchors = table.files.flatMap { $0.names?.dynamicAnchors(ReferenceText(use.text).fragment) ?? [] }
            guard let other = anchors.first(where: { $0 != own }) else { continue }
            diagnostics.add(DocumentReader.dynamicReference(use.text, at: use.range, other: other))
        }
    }

    /// Comes back to a value when more files are read.
    ///
    /// - Returns: whether that could help.
    mutating func postpone(_ failure: LinkFailure, _ node: Node, _ shape: DocumentPlace.Shape, output: [String]?) -> Bool {
        guard failure.mayBeReadLater, table.isPatient else { return false }
        let place = LinkTarget(file: file, tokens: tokens)
        waiting.append(Waiting(node: node, shape: shape, output: output, place: place, inlining: inlining))
        return true
    }

    // MARK: One value

    mutating func rewrite(
        _ node: Node,
        _ place: DocumentPlace,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        guard descend(into: node, diagnostics: &diagnostics) else { return .same }
        defer { depth -= 1 }
        guard case .mapping(let mapping) = node.content else {
            guard let elements = node.sequence, place != .value else { return .same }
            return rewrite(elements, of: node, .list(place), output: output, diagnostics: &diagnostics)
        }
        let isReferred = plan.sections.section(of: place) != nil
        if isReferred, isCollecting { visited.insert(node.range) }
        if !isCollecting, isReferred, file != 0, let own = pinned[node.range], own != output {
            return .replaced(Self.reference(own, node.range))
        }
        switch place {
        case .data, .sample, .foreign: return rewriteValue(node, mapping, place, output: output, diagnostics: &diagnostics)
        case .example: return rewriteExample(node)
        case .discriminator: return rewriteDiscriminator(node, mapping, diagnostics: &diagnostics)
        case .value:
            guard let reference = mapping["$ref"], reference.string != nil, mapping.entries.count == 1 else { return .same }
            return inline(reference, in: node, .one(place), output: output, diagnostics: &diagnostics)
        case .schema: return rewriteSchema(node, mapping, output: output, diagnostics: &diagnostics)
        default: break
        }
        if let reference = mapping["$ref"], reference.string != nil {
            // What a path item says besides a reference is meant, too.
            if isReferred, place != .pathItem || mapping.entries.count == 1 {
                return rewriteReference(reference, in: node, place, output: output, diagnostics: &diagnostics)
            }
            return inline(reference, in: node, .one(place), output: output, diagnostics: &diagnostics)
        }
        let result = rewriteMembers(node, mapping, place, output: output, diagnostics: &diagnostics)
        return place == .link ? rewriteLink(result, node, diagnostics: &diagnostics) : result
    }

    private mutating func descend(into node: Node, diagnostics: inout Diagnostics) -> Bool {
        visits += 1
        guard !isOverLimit else { return false }
        guard depth < Self.deepest, visits <= 2 * Self.mostValues else {
            isOverLimit = true
            diagnostics.error(
                "limit-exceeded",
                depth < Self.deepest
                    ? "references bring more than \(Self.mostValues) values into the document"
                    : "with what references lead to, the document is nested more than \(Self.deepest) levels deep",
                at: node.range,
                fix: "check what the references around this place lead to"
            )
            return false
        }
        depth += 1
        return true
    }

    // MARK: Several values

    mutating func rewrite(
        _ node: Node,
        _ shape: DocumentPlace.Shape,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        switch (shape, node.content) {
        case (.one(let place), _): return rewrite(node, place, output: output, diagnostics: &diagnostics)
        case (.map(let place), .mapping(let mapping)):
            if let reference = mapping["$ref"], reference.string != nil {
                return inline(reference, in: node, shape, output: output, diagnostics: &diagnostics)
            }
            guard descend(into: node, diagnostics: &diagnostics) else { return .same }
            defer { depth -= 1 }
            if isCollecting, let output { plan.note(keys: mapping.entries.map(\.key), of: output) }
            return rewriteEntries(node, mapping, output: output, diagnostics: &diagnostics) { key in
                .one(key.hasPrefix("x-") && (place == .pathItem || place == .response) ? .foreign : place)
            }
        case (.list, .mapping(let mapping)):
            guard let reference = mapping["$ref"], reference.string != nil else { return .same }
            return inline(reference, in: node, shape, output: output, diagnostics: &diagnostics)
        case (.list, .sequence(let elements)):
            guard descend(into: node, diagnostics: &diagnostics) else { return .same }
            defer { depth -= 1 }
            return rewrite(elements, of: node, shape, output: output, diagnostics: &diagnostics)
        default: return .same
        }
    }

    mutating func rewriteMembers(
        _ node: Node,
        _ mapping: Mapping,
        _ place: DocumentPlace,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        rewriteEntries(node, mapping, output: output, diagnostics: &diagnostics) { place.member($0) }
    }

    mutating func rewriteEntries(
        _ node: Node,
        _ mapping: Mapping,
        output: [String]?,
        diagnostics: inout Diagnostics,
        shape: (String) -> DocumentPlace.Shape
    ) -> Rewritten {
        var entries: [Mapping.Entry] = []
        var hasChanged = false
        for var entry in mapping.entries {
            tokens.append(entry.key)
            let result = rewrite(
                entry.value,
                shape(entry.key),
                output: output.map { $0 + [entry.key] },
                diagnostics: &diagnostics
            )
            tokens.removeLast()
            switch result {
            case .same: break
            case .replaced(let value):
                entry.value = value
                hasChanged = true
            case .removed:
                hasChanged = true
                continue
            }
            entries.append(entry)
        }
        return hasChanged ? .replaced(Node(.mapping(Mapping(entries)), range: node.range)) : .same
    }

    private mutating func rewrite(
        _ elements: [Node],
        of node: Node,
        _ shape: DocumentPlace.Shape,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        var result: [Node] = []
        var hasChanged = false
        for (index, element) in elements.enumerated() {
            tokens.append(String(index))
            defer { tokens.removeLast() }
            let place = output.map { $0 + [String(index)] }
            // An element that stands for a list of them.
            if case .list = shape, let list = list(meantBy: element, diagnostics: &diagnostics) {
                hasChanged = true
                result += splice(list, shape, diagnostics: &diagnostics)
                continue
            }
            switch rewrite(element, shape.place, output: place, diagnostics: &diagnostics) {
            case .same: result.append(element)
            case .replaced(let value):
                hasChanged = true
                result.append(value)
            case .removed: hasChanged = true
            }
        }
        return hasChanged ? .replaced(Node(.sequence(result), range: node.range)) : .same
    }

    static func reference(_ output: [String], _ range: SourceRange) -> Node {
        let value = Node(.string(ReferenceText.local(output)), range: range)
        return Node(.mapping(Mapping([Mapping.Entry(key: "$ref", keyRange: range, value: value)])), range: range)
    }
}
