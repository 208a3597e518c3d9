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
        let siblings = node.mapping?.entries.filter { $0.key != "$ref" } ?? []
        let beside = siblings.isEmpty ? nil : Node(.mapping(Mapping(siblings)), range: node.range)
        guard let (target, content) = found(reference, shape, in: node, output: output, diagnostics: &diagnostics) else {
            guard let beside else { return isCollecting || leftovers != nil ? .same : .removed }
            let own = rewrite(beside, shape, output: output, diagnostics: &diagnostics)
            if leftovers != nil { return .replaced(kept(in: node, beside: own.node(insteadOf: beside))) }
            if case .same = own { return .replaced(beside) }
            return own
        }
        if isCollecting, let output, target.file != 0, !plan.isPlaced(target), shape.place != .other, shape.place != .value {
            plan.pin(target, at: output, as: shape.onlyPlace)
        }
        if isCollecting { take(target, shape, at: reference.range) }
        inlining.append(target)
        let result = jump(to: target) { $0.rewrite(content, shape, output: output, diagnostics: &diagnostics) }
        inlining.removeLast()
        let use = use(reference)
        guard let beside else {
            if !isCollecting { leftovers?.note(content, standingFor: node, use) }
            if case .same = result { return .replaced(content) }
            return result
        }
        let own = rewrite(beside, shape, output: output, diagnostics: &diagnostics)
        guard let first = own.node(insteadOf: beside) else { return result }
        if !isCollecting {
            let kept = self.kept(in: node, beside: first)
            leftovers?.note(first, standingFor: kept, use)
        }
        guard let second = result.node(insteadOf: content) else { return .replaced(first) }
        return .replaced(isCollecting ? first : joined(first, with: second, shape, diagnostics: &diagnostics))
    }

    /// A reference of a tree that is still to be changed, which may yet lead somewhere.
    private func kept(in node: Node, beside own: Node?) -> Node {
        let reference = node.mapping?.entry("$ref").map { [$0] } ?? []
        return Node(.mapping(Mapping(reference + (own?.mapping?.entries ?? []))), range: node.range)
    }

    /// The target of a reference that is to be put in its place.
    private mutating func found(
        _ reference: Node,
        _ shape: DocumentPlace.Shape,
        in node: Node,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> (LinkTarget, Node)? {
        guard let use = use(reference) else { return nil }
        // What an overlay finds of a document in one file is as it is written.
        if leftovers != nil, isLeft(reference) {
            leftovers?.isComplete = false
            return nil
        }
        do throws(LinkFailure) {
            let (target, content) = try table.content(of: use, diagnostics: &diagnostics)
            guard !inlining.contains(target), target.file != use.file || !use.tokens.starts(with: target.tokens) else {
                throw LinkFailure("reference-cycle", "the reference '\(use.text)' leads back to itself")
            }
            return (target, content)
        } catch {
            if isCollecting, postpone(error, node, shape, output: output) { return nil }
            leftovers?.note(use)
            guard isCollecting else { return nil }
            if (node.mapping?.entries.count ?? 1) > 1 {
                problems.note(error, "only what stands beside it is used", at: reference.range)
            } else {
                problems.note(error, of: shape, at: reference.range)
            }
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
