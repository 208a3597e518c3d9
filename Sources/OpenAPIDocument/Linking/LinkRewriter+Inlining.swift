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
            guard let beside else { return isCollecting ? .same : .removed }
            let own = rewrite(beside, shape, output: output, diagnostics: &diagnostics)
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
        guard let beside else {
            if case .same = result { return .replaced(content) }
            return result
        }
        let own = rewrite(beside, shape, output: output, diagnostics: &diagnostics)
        guard let first = own.node(insteadOf: beside) else { return result }
        guard let second = result.node(insteadOf: content) else { return .replaced(first) }
        return .replaced(isCollecting ? first : joined(first, with: second, shape, diagnostics: &diagnostics))
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
        do throws(LinkFailure) {
            let (target, content) = try table.content(of: use, diagnostics: &diagnostics)
            guard !inlining.contains(target), target.file != file || !tokens.starts(with: target.tokens) else {
                throw LinkFailure("reference-cycle", "the reference '\(use.text)' leads back to itself")
            }
            return (target, content)
        } catch {
            guard isCollecting, !postpone(error, node, shape, output: output) else { return nil }
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
