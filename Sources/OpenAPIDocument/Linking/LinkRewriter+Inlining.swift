import SourceText
import SpecLoader

extension LinkRewriter {
    /// A reference where the specification has none: what it leads to stands in its place.
    mutating func inline(
        _ reference: Node,
        in node: Node,
        _ shape: DocumentPlace.Shape,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        guard let (target, content) = found(reference, shape.place, diagnostics: &diagnostics) else {
            if leftovers != nil { return kept(reference, in: node, shape, output: output, diagnostics: &diagnostics) }
            return isCollecting ? .same : .removed
        }
        if isCollecting, let output, target.file != 0, !plan.isPlaced(target) { plan.pin(target, at: output) }
        inlining.append(target)
        defer { inlining.removeLast() }
        let result = jump(to: target) { $0.rewrite(content, shape, output: output, diagnostics: &diagnostics) }
        let siblings = node.mapping?.entries.filter { $0.key != "$ref" } ?? []
        guard !siblings.isEmpty else {
            let use = use(reference)
            if !isCollecting { leftovers?.note(content, standingFor: node, use) }
            if case .same = result { return .replaced(content) }
            return result
        }
        let rest = Node(.mapping(Mapping(siblings)), range: node.range)
        let own = rewrite(rest, shape, output: output, diagnostics: &diagnostics)
        return merged(own, rest, over: result, content)
    }

    /// A reference of a tree that is still to be changed, which may yet lead somewhere; beside it there may be others.
    private mutating func kept(
        _ reference: Node,
        in node: Node,
        _ shape: DocumentPlace.Shape,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        let siblings = node.mapping?.entries.filter { $0.key != "$ref" } ?? []
        let rest = Node(.mapping(Mapping(siblings)), range: node.range)
        guard !siblings.isEmpty, let own = node.mapping?.entry("$ref"),
            case .replaced(let beside) = rewrite(rest, shape, output: output, diagnostics: &diagnostics)
        else { return .same }
        return .replaced(Node(.mapping(Mapping([own] + (beside.mapping?.entries ?? []))), range: node.range))
    }

    /// What is written here, and what the reference leads to besides.
    private func merged(_ own: Rewritten, _ ownNode: Node, over other: Rewritten, _ otherNode: Node) -> Rewritten {
        var parts: [Node] = []
        for (result, node) in [(own, ownNode), (other, otherNode)] {
            switch result {
            case .same: parts.append(node)
            case .replaced(let node): parts.append(node)
            case .removed: continue
            }
        }
        guard parts.count == 2, let first = parts[0].mapping, let second = parts[1].mapping else {
            return parts.first.map { .replaced($0) } ?? .removed
        }
        let more = second.entries.filter { first[$0.key] == nil }
        return .replaced(Node(.mapping(Mapping(first.entries + more)), range: parts[0].range))
    }

    /// The target of a reference that is to be put in its place.
    private mutating func found(
        _ reference: Node,
        _ place: DocumentPlace,
        diagnostics: inout Diagnostics
    ) -> (LinkTarget, Node)? {
        guard let use = use(reference) else { return nil }
        // What an overlay finds of a document in one file is as it is written.
        if leftovers != nil, isLeft(reference) {
            leftovers?.isComplete = false
            return nil
        }
        do throws(LinkFailure) {
            let target = try table.target(of: use, diagnostics: &diagnostics)
            guard !inlining.contains(target), let content = table.node(at: target), LinkTable.onlyReference(content) == nil,
                target.file != use.file || !use.tokens.starts(with: target.tokens)
            else {
                throw LinkFailure("reference-cycle", "the reference '\(use.text)' leads back to itself")
            }
            return (target, content)
        } catch {
            leftovers?.note(use)
            if isCollecting { problems.note(error, of: place, at: reference.range) }
            return nil
        }
    }

    /// The list that an element of a list stands for: `parameters: [$ref: common.yaml]`.
    mutating func list(meantBy element: Node, diagnostics: inout Diagnostics) -> (target: LinkTarget, list: Node)? {
        guard let reference = element["$ref"], let use = use(reference),
            let target = try? table.target(of: use, diagnostics: &diagnostics), let list = table.node(at: target),
            list.sequence != nil, !inlining.contains(target)
        else { return nil }
        if leftovers != nil, isLeft(reference) {
            leftovers?.isComplete = false
            return nil
        }
        return (target, list)
    }

    mutating func splice(
        _ found: (target: LinkTarget, list: Node),
        _ shape: DocumentPlace.Shape,
        diagnostics: inout Diagnostics
    ) -> [Node] {
        inlining.append(found.target)
        defer { inlining.removeLast() }
        let result = jump(to: found.target) { $0.rewrite(found.list, shape, output: nil, diagnostics: &diagnostics) }
        if case .replaced(let list) = result { return list.sequence ?? [] }
        return found.list.sequence ?? []
    }
}
