import ClientModel
import OpenAPIDocument

/// Tells forms of objects apart by their members: by values that are listed, by what a member is, by what only one has, and where
/// all that fails by the best fit.
struct ObjectDecider {
    typealias Outcome = UnionDecider.Outcome

    let decider: UnionDecider
    /// How many members and elements the objects are inside of.
    let depth: Int
    /// Members that have been asked about.
    var asked: Set<String> = []

    func decide(_ candidates: [VariantLeaf]) -> Outcome {
        if let only = UnionDecider.onlyVariant(of: candidates) { return Outcome(decision: .variant(only)) }
        var best: Outcome?
        for question in [perfectTag, memberOfAll, ownMember, tag, memberOfSome, split] {
            guard let outcome = question(candidates) else { continue }
            if outcome.ties.isEmpty { return outcome }
            if outcome.ties.count < best?.ties.count ?? Int.max { best = outcome }
        }
        let fit = bestFit(candidates)
        return best.flatMap { $0.ties.count < fit.ties.count ? $0 : nil } ?? fit
    }

    /// Decides what is left once a member has been asked about.
    private func decide(_ rest: [VariantLeaf], after key: String?) -> Outcome {
        guard !rest.isEmpty else { return Outcome(decision: .unknown) }
        var next = self
        if let key { next.asked.insert(key) }
        return next.decide(rest)
    }

    /// Every member that a form names and that has not been asked about.
    private func keys(of candidates: [VariantLeaf]) -> [String] {
        var seen = asked
        return candidates.flatMap(\.keys).filter { seen.insert($0).inserted }
    }

    // MARK: By listed values

    /// The values a form lists for a member; `nil` where it may have others.
    private func values(of key: String, in leaf: VariantLeaf) -> [LiteralModel]? {
        if let tag = leaf.tag, tag.key == key { return tag.values }
        guard let schema = leaf.membership(of: key).schema else { return nil }
        let forms = decider.look(schema, leaf.variant)
        let values = forms.compactMap(\.values)
        return !forms.isEmpty && values.count == forms.count ? values.flatMap { $0 } : nil
    }

    /// A member that every form has, each with values of its own. One that all require comes first.
    private func perfectTag(_ candidates: [VariantLeaf]) -> Outcome? {
        let shared = keys(of: [candidates[0]]).filter { key in candidates.allSatisfy { !$0.membership(of: key).isForbidden } }
        let required = shared.filter { key in candidates.allSatisfy { $0.membership(of: key).isRequired } }
        for key in required + shared.filter({ !required.contains($0) }) {
            let values = candidates.compactMap { self.values(of: key, in: $0) }
            guard values.count == candidates.count else { continue }
            var owners: [LiteralModel: Int] = [:]
            let isShared = zip(candidates, values).contains { candidate, values in
                values.contains { owners.updateValue(candidate.variant, forKey: $0).map { $0 != candidate.variant } ?? false }
            }
            if !isShared { return ask(forValueOf: key, candidates) }
        }
        return nil
    }

    /// A member for which some forms list values.
    private func tag(_ candidates: [VariantLeaf]) -> Outcome? {
        fewestTies(keys(of: candidates)) { ask(forValueOf: $0, candidates) }
    }

    private func ask(forValueOf key: String, _ candidates: [VariantLeaf]) -> Outcome? {
        var order: [LiteralModel] = []
        var listing: [LiteralModel: [VariantLeaf]] = [:]
        var others: [VariantLeaf] = []
        for candidate in candidates {
            guard let values = values(of: key, in: candidate) else {
                others.append(candidate)
                continue
            }
            for value in values {
                if listing[value] == nil { order.append(value) }
                listing[value, default: []].append(candidate)
            }
        }
        guard !order.isEmpty, listing.values.allSatisfy({ $0.count < candidates.count }) else { return nil }
        var result = Outcome(decision: .unknown, isBySpeciality: !others.isEmpty)
        let branches = order.map { value in
            let outcome = decide(listing[value] ?? [], after: key)
            result.ties += outcome.ties
            return DecisionModel.ValueBranch(value: value, decision: outcome.decision)
        }
        let unlisted = others.filter { !$0.membership(of: key).isForbidden }
        let otherwise = decide(unlisted, after: key)
        let lacking = candidates.filter { !$0.membership(of: key).isRequired }
        let absent = decide(lacking, after: key)
        // That a tag may be left out makes no tie: what is sent has one.
        result.ties += otherwise.ties + (lacking.count < candidates.count ? absent.ties : [])
        result.decision =
            otherwise.decision == absent.decision
            ? .tag(key: key, values: branches, otherwise: absent.decision)
            : .member(key: key, decision: .value(branches, otherwise: otherwise.decision), otherwise: absent.decision)
        return result
    }

    // MARK: By what a member is

    /// A member that every form requires and that tells all apart.
    private func memberOfAll(_ candidates: [VariantLeaf]) -> Outcome? {
        let keys = keys(of: [candidates[0]]).filter { key in candidates.allSatisfy { $0.membership(of: key).isRequired } }
        return fewestTies(keys) { ask(whatIs: $0, candidates) }
    }

    /// A member that some forms require, and that tells them from others that may have it.
    private func memberOfSome(_ candidates: [VariantLeaf]) -> Outcome? {
        fewestTies(keys(of: candidates)) { ask(whatIs: $0, candidates) }
    }

    private func ask(whatIs key: String, _ candidates: [VariantLeaf]) -> Outcome? {
        guard depth < UnionDecider.largestDepth else { return nil }
        let having = candidates.filter { !$0.membership(of: key).isForbidden }
        let lacking = candidates.filter { !$0.membership(of: key).isRequired }
        guard lacking.count < candidates.count, UnionDecider.onlyVariant(of: having) == nil else { return nil }
        var forms: [VariantLeaf] = []
        for leaf in having { forms += decider.look(leaf.membership(of: key).schema, leaf.variant) }
        let inner = decider.decide(forms, depth: depth + 1)
        guard inner.ties.isEmpty, !inner.isBySpeciality else { return nil }
        let absent = decide(lacking, after: key)
        return Outcome(
            decision: .member(key: key, decision: inner.decision, otherwise: absent.decision),
            ties: absent.ties
        )
    }

    // MARK: By presence

    /// Members that one variant requires and no other may have; what is left is decided on.
    private func ownMember(_ candidates: [VariantLeaf]) -> Outcome? {
        var branches: [DecisionModel.PresenceBranch] = []
        var rest: [VariantLeaf] = []
        for candidate in candidates {
            let others = candidates.filter { $0.variant != candidate.variant }
            let own = candidate.keys.first { key in
                !asked.contains(key) && candidate.membership(of: key).isRequired
                    && others.allSatisfy { $0.membership(of: key).isForbidden }
            }
            if let own {
                if !branches.contains(where: { $0.key == own }) {
                    branches.append(.init(key: own, decision: .variant(candidate.variant)))
                }
            } else {
                rest.append(candidate)
            }
        }
        guard !branches.isEmpty else { return nil }
        let otherwise = decide(rest, after: nil)
        return Outcome(decision: .presence(branches, otherwise: otherwise.decision), ties: otherwise.ties)
    }

    /// The member whose presence leaves the fewest forms either way.
    private func split(_ candidates: [VariantLeaf]) -> Outcome? {
        var best: (key: String, having: [VariantLeaf], lacking: [VariantLeaf])?
        for key in keys(of: candidates) {
            let having = candidates.filter { !$0.membership(of: key).isForbidden }
            let lacking = candidates.filter { !$0.membership(of: key).isRequired }
            let most = max(having.count, lacking.count)
            guard most < candidates.count, !having.isEmpty, !lacking.isEmpty else { continue }
            if most < best.map({ max($0.having.count, $0.lacking.count) }) ?? Int.max { best = (key, having, lacking) }
        }
        guard let best else { return nil }
        let present = decide(best.having, after: best.key)
        let absent = decide(best.lacking, after: best.key)
        return Outcome(
            decision: .presence([.init(key: best.key, decision: present.decision)], otherwise: absent.decision),
            ties: present.ties + absent.ties
        )
    }

    // MARK: Choosing

    /// The first outcome without ties, else the one with the fewest.
    private func fewestTies(_ keys: [String], _ outcome: (String) -> Outcome?) -> Outcome? {
        var best: Outcome?
        for key in keys {
            guard decider.budget.take() else { break }
            guard let found = outcome(key) else { continue }
            if found.ties.isEmpty { return found }
            if found.ties.count < best?.ties.count ?? Int.max { best = found }
        }
        return best
    }

    private func bestFit(_ candidates: [VariantLeaf]) -> Outcome {
        let shapes = ObjectShapes(look: decider.look)
        var ties: [UnionDecider.Tie] = []
        for (place, first) in candidates.enumerated() {
            for second in candidates[(place + 1)...] where second.variant != first.variant {
                let tie = UnionDecider.Tie(first.variant, second.variant)
                if !ties.contains(tie), shapes.mayOverlap(first, second) { ties.append(tie) }
            }
        }
        return Outcome(decision: .bestFit(candidates.map(shapes.shape)), ties: ties)
    }
}
