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
    var asked: Set<MemberKey> = []

    func decide(_ candidates: [VariantLeaf]) -> Outcome {
        if let only = UnionDecider.onlyVariant(of: candidates) { return Outcome(decision: .variant(only)) }
        // Questions lead to questions: without an end to them a union of many alike forms would be searched for ever.
        guard decider.budget.take() else { return bestFit(candidates) }
        var best: Outcome?
        for question in [perfectTag, memberOfAll, ownMember, ownTag, memberOfSome, tag, overlappingTag] {
            guard let outcome = question(candidates) else { continue }
            if outcome.ties.isEmpty { return outcome }
            if Self.ties(outcome) < best.map(Self.ties) ?? Int.max { best = outcome }
        }
        let fit = bestFit(candidates)
        // The best fit goes by the types of members only: a question that leaves no more pairs knows more.
        let result = best.flatMap { Self.ties($0) <= Self.ties(fit) ? $0 : nil } ?? fit
        // Which members are there is what the best fit goes by, too: halves are only worth it where they leave fewer pairs.
        return split(candidates).flatMap { $0.ties.isEmpty || Self.ties($0) < Self.ties(result) ? $0 : nil } ?? result
    }

    /// How many pairs are left.
    private static func ties(_ outcome: Outcome) -> Int { Set(outcome.ties).count }

    /// Decides what is left once a member has been asked about.
    private func decide(_ rest: [VariantLeaf], after key: MemberKey?) -> Outcome {
        guard !rest.isEmpty else { return Outcome(decision: .unknown) }
        var next = self
        if let key { next.asked.insert(key) }
        return next.decide(rest)
    }

    /// Every member that a form names and that has not been asked about.
    private func keys(of candidates: [VariantLeaf]) -> [MemberKey] {
        var seen = asked
        return candidates.flatMap(\.keys).filter { seen.insert($0).inserted }
    }

    // MARK: By listed values

    /// The values a form lists for a member; `nil` where it may have others.
    private func values(of key: MemberKey, in leaf: VariantLeaf) -> [LiteralModel]? {
        if let tag = leaf.tag, tag.key == key.name { return tag.values }
        guard let schema = leaf.membership(of: key).schema else { return nil }
        return decider.look.values(of: schema)
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

    /// A member for which some forms list values, and that no other form may have.
    private func ownTag(_ candidates: [VariantLeaf]) -> Outcome? {
        let keys = keys(of: candidates).filter { key in
            candidates.allSatisfy { $0.membership(of: key).isForbidden || values(of: key, in: $0) != nil }
        }
        return fewestTies(keys) { ask(forValueOf: $0, candidates) }
    }

    /// A member for which some forms list values.
    private func tag(_ candidates: [VariantLeaf]) -> Outcome? {
        fewestTies(keys(of: candidates)) { ask(forValueOf: $0, candidates) }
    }

    /// A member that all require and for which they list values, some of them the same: what only some list tells those apart.
    private func overlappingTag(_ candidates: [VariantLeaf]) -> Outcome? {
        let keys = keys(of: [candidates[0]]).filter { key in candidates.allSatisfy { $0.membership(of: key).isRequired } }
        return fewestTies(keys) { ask(forValueOf: $0, candidates, mayAllListOne: true) }
    }

    private func ask(forValueOf key: MemberKey, _ candidates: [VariantLeaf], mayAllListOne: Bool = false) -> Outcome? {
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
        // A value that all list says nothing, but others may.
        let count = listing.values.count { $0.count < candidates.count }
        guard count > 0, mayAllListOne || count == listing.count else { return nil }
        var result = Outcome(decision: .unknown, isBySpeciality: !others.isEmpty)
        let branches = order.map { value in
            let outcome = decide(value, of: key, listedBy: listing[value] ?? [], others: others)
            result.ties += outcome.ties
            return DecisionModel.ValueBranch(value: value, decision: outcome.decision)
        }
        let unlisted = others.filter { !$0.membership(of: key).isForbidden }
        let otherwise = decide(unlisted, after: key)
        let lacking = candidates.filter { !$0.membership(of: key).isRequired }
        let absent = decide(lacking, after: key)
        // That a tag may be left out makes no tie: what is sent has one.
        result.ties += otherwise.ties + (lacking.count < candidates.count ? absent.ties : [])
        if otherwise.decision == absent.decision {
            result.decision = .tag(key: key.name, values: branches, otherwise: absent.decision)
        } else if (branches.map(\.decision) + [otherwise.decision]).allSatisfy(Self.isAnswer) {
            result.decision = .member(
                key: key.name,
                decision: .value(branches, otherwise: otherwise.decision),
                otherwise: absent.decision
            )
        } else {
            // Within a member there is no way back to the others.
            result.decision = .tag(
                key: key.name,
                values: branches,
                otherwise: .presence([.init(key: key.name, decision: otherwise.decision)], otherwise: absent.decision)
            )
        }
        return result
    }

    /// Whether a decision asks for nothing more.
    private static func isAnswer(_ decision: DecisionModel) -> Bool {
        switch decision {
        case .variant, .unknown: true
        case .type, .tag, .value, .format, .presence, .member, .element, .bestFit: false
        }
    }

    /// Decides on objects with a listed value. A form that accepts the value without listing it is asked for as well where it names
    /// members that those who list it do not; where nothing tells them apart, who lists the value comes first. That is no tie.
    private func decide(
        _ value: LiteralModel,
        of key: MemberKey,
        listedBy listed: [VariantLeaf],
        others: [VariantLeaf]
    ) -> Outcome {
        let rivals = others.filter { other in
            accepts(other, value, of: key)
                && listed.contains { form in other.keys.contains { $0 != key && form.membership(of: $0).isForbidden } }
        }
        var outcome = decide(listed + rivals, after: key)
        let owners = Set(listed.map(\.variant))
        outcome.ties.removeAll { owners.contains($0.first) != owners.contains($0.second) }
        return outcome
    }

    /// Whether a form that does not list its values for a member may have this one.
    private func accepts(_ leaf: VariantLeaf, _ value: LiteralModel, of key: MemberKey) -> Bool {
        let membership = leaf.membership(of: key)
        guard !membership.isForbidden, let type = ScalarDecider.type(of: value) else { return false }
        return decider.look(membership.schema, leaf.variant).contains { form in
            let isOfType = form.types.contains(type) || (type == .integer && form.types.contains(.number))
            return isOfType && form.format == nil && form.values?.contains(value) ?? true
        }
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

    private func ask(whatIs key: MemberKey, _ candidates: [VariantLeaf]) -> Outcome? {
        guard depth < UnionDecider.largestDepth else { return nil }
        let having = candidates.filter { !$0.membership(of: key).isForbidden }
        let lacking = candidates.filter { !$0.membership(of: key).isRequired }
        guard lacking.count < candidates.count, UnionDecider.onlyVariant(of: having) == nil else { return nil }
        guard !isAlike(key, in: having) else { return nil }
        var forms: [VariantLeaf] = []
        for leaf in having { forms += decider.look(leaf.membership(of: key).schema, leaf.variant) }
        let inner = decider.decide(forms, depth: depth + 1)
        guard inner.ties.isEmpty, !inner.isBySpeciality else { return nil }
        let absent = decide(lacking, after: key)
        return Outcome(
            decision: .member(key: key.name, decision: inner.decision, otherwise: absent.decision),
            ties: absent.ties
        )
    }

    /// Whether two variants have one schema for a member, which then tells neither from the other. In unions of large objects this is
    /// so of most members, and saves the search for what is not there.
    private func isAlike(_ key: MemberKey, in candidates: [VariantLeaf]) -> Bool {
        var owners: [ObjectIdentifier?: Int] = [:]
        return candidates.contains { leaf in
            let identity = decider.look.identity(of: leaf.membership(of: key).schema)
            return owners.updateValue(leaf.variant, forKey: identity).map { $0 != leaf.variant } ?? false
        }
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
                if !branches.contains(where: { $0.key == own.name }) {
                    branches.append(.init(key: own.name, decision: .variant(candidate.variant)))
                }
            } else {
                rest.append(candidate)
            }
        }
        guard !branches.isEmpty else { return nil }
        if let known = asking(for: rest, of: candidates) {
            return Outcome(decision: .presence(branches + known.branches, otherwise: known.otherwise))
        }
        let otherwise = decide(rest, after: nil)
        return Outcome(decision: .presence(branches, otherwise: otherwise.decision), ties: otherwise.ties)
    }

    /// What is left when the others have been asked for is not yet what a value is: one that has nothing of what the last variant
    /// requires is none of them.
    ///
    /// - Returns: `nil` where several variants are left, where the last requires nothing that could be asked for, and inside of what
    ///   has been decided on before: what is wrong there is an error with its path.
    private func asking(
        for rest: [VariantLeaf],
        of candidates: [VariantLeaf]
    ) -> (branches: [DecisionModel.PresenceBranch], otherwise: DecisionModel)? {
        guard depth == 0, asked.isEmpty, let variant = UnionDecider.onlyVariant(of: rest) else { return nil }
        if rest.count == 1, let constant = constant(of: rest[0]) {
            let value = DecisionModel.ValueBranch(value: constant.value, decision: .variant(variant))
            return ([], .tag(key: constant.key.name, values: [value], otherwise: .unknown))
        }
        var branches: [DecisionModel.PresenceBranch] = []
        let others = candidates.filter { $0.variant != variant }
        for leaf in rest {
            let key = leaf.keys.first { key in
                leaf.membership(of: key).isRequired && !others.contains { $0.membership(of: key).isRequired }
            }
            guard let key else { return nil }
            if !branches.contains(where: { $0.key == key.name }) {
                branches.append(.init(key: key.name, decision: .variant(variant)))
            }
        }
        return (branches, .unknown)
    }

    /// The first required member that has one value only.
    private func constant(of leaf: VariantLeaf) -> (key: MemberKey, value: LiteralModel)? {
        for key in leaf.keys where leaf.membership(of: key).isRequired {
            if let values = values(of: key, in: leaf), values.count == 1 { return (key, values[0]) }
        }
        return nil
    }

    /// The member whose presence leaves the fewest forms either way.
    private func split(_ candidates: [VariantLeaf]) -> Outcome? {
        var best: (key: MemberKey, having: [VariantLeaf], lacking: [VariantLeaf])?
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
            decision: .presence([.init(key: best.key.name, decision: present.decision)], otherwise: absent.decision),
            ties: present.ties + absent.ties
        )
    }

    // MARK: Choosing

    /// The first outcome without ties, else the one with the fewest.
    private func fewestTies(_ keys: [MemberKey], _ outcome: (MemberKey) -> Outcome?) -> Outcome? {
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
        // Forms are many in unions of unions; variants are few.
        var tied: Set<UnionDecider.Tie> = []
        for (place, first) in candidates.enumerated() {
            for second in candidates[(place + 1)...] where second.variant != first.variant {
                let tie = UnionDecider.Tie(first.variant, second.variant)
                if !tied.contains(tie), shapes.mayOverlap(first, second) {
                    tied.insert(tie)
                    ties.append(tie)
                }
            }
        }
        return Outcome(decision: .bestFit(shapes.shapes(candidates)), ties: ties)
    }
}
