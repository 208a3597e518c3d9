import ClientModel
import OpenAPIDocument

/// Computes how the variants of a union are told apart: by JSON type first, then by the values, formats, members and elements.
///
/// It works on forms of variants (`VariantLeaf`): a question is asked that leaves fewer forms for every answer, until all that are
/// left lead to one variant.
struct UnionDecider {
    /// Looks at a schema (`nil`: any value) that leads to the variant with this place.
    typealias Look = VariantProfiler

    let look: Look
    /// Not every question can be tried: in unions of many large objects that would take too long.
    let budget: SearchBudget

    /// - Parameter count: how many forms there are to be told apart. A question looks at every pair of them.
    init(look: Look, count: Int) {
        self.look = look
        budget = SearchBudget(count <= 100 ? 3_000 : max(10, 3_000 * 100 * 100 / (count * count)))
    }

    /// How deep members and elements are looked into.
    static let largestDepth = 3

    /// How variants are told apart, and which are not.
    struct Outcome {
        var decision: DecisionModel
        var ties: [Tie] = []
        /// Whether something listed or of a strict format is told from what could be the same by being looked at first.
        var isBySpeciality = false
    }

    /// Two variants, by their places, that nothing tells apart.
    struct Tie: Hashable {
        var first: Int
        var second: Int

        init(_ a: Int, _ b: Int) {
            first = min(a, b)
            second = max(a, b)
        }
    }

    /// - Parameter objects: decides on objects; how members decide, where it is not given.
    func decide(
        _ leaves: [VariantLeaf],
        depth: Int = 0,
        objects: (([VariantLeaf]) -> Outcome)? = nil
    ) -> Outcome {
        let only = Self.onlyVariant(of: leaves)
        if let only, objects == nil { return Outcome(decision: .variant(only)) }
        var result = Outcome(decision: .unknown)
        var branches: [DecisionModel.TypeBranch] = []
        for type in JSONTypes.order {
            let candidates = leaves.filter { $0.types.contains(type) }
            guard !candidates.isEmpty else { continue }
            // A discriminator is asked even where it leads to one variant only: another tag is none of it.
            let isAsked = only != nil && type == .object
            let outcome =
                isAsked ? objects?(candidates) ?? result : decide(candidates, type: type, depth: depth, objects: objects)
            result.ties += outcome.ties
            result.isBySpeciality = result.isBySpeciality || outcome.isBySpeciality
            // Objects and arrays are looked into, so they share no branch with other types.
            if Self.isScalar(type),
                let index = branches.firstIndex(where: { $0.decision == outcome.decision && $0.types.allSatisfy(Self.isScalar) })
            {
                branches[index].types.append(type)
            } else {
                branches.append(.init(types: [type], decision: outcome.decision))
            }
        }
        let isObjectsOnly = branches.count == 1 && branches[0].types == [.object]
        result.decision = isObjectsOnly && Self.knowsObjects(branches[0].decision) ? branches[0].decision : .type(branches)
        return result
    }

    private func decide(
        _ candidates: [VariantLeaf],
        type: JSONTypeModel,
        depth: Int,
        objects: (([VariantLeaf]) -> Outcome)?
    ) -> Outcome {
        if let only = Self.onlyVariant(of: candidates) { return Outcome(decision: .variant(only)) }
        switch type {
        case .object: return objects?(candidates) ?? ObjectDecider(decider: self, depth: depth).decide(candidates)
        case .array: return decideArrays(candidates, depth: depth)
        default: return ScalarDecider(isOutermost: depth == 0).decide(candidates, type: type)
        }
    }

    private func decideArrays(_ candidates: [VariantLeaf], depth: Int) -> Outcome {
        let first = DecisionModel.variant(candidates[0].variant)
        guard depth < Self.largestDepth else { return Outcome(decision: first, ties: Self.ties(among: candidates)) }
        var elements: [VariantLeaf] = []
        for candidate in candidates { elements += look(candidate.items, candidate.variant) }
        let inner = decide(elements, depth: depth + 1)
        return Outcome(
            decision: .element(decision: inner.decision, otherwise: first),
            ties: inner.ties,
            isBySpeciality: inner.isBySpeciality
        )
    }

    // MARK: What deciders share

    static func onlyVariant(of leaves: [VariantLeaf]) -> Int? {
        guard let first = leaves.first, leaves.allSatisfy({ $0.variant == first.variant }) else { return nil }
        return first.variant
    }

    /// Every pair of variants among the forms.
    static func ties(among leaves: [VariantLeaf]) -> [Tie] {
        var variants: [Int] = []
        for leaf in leaves where !variants.contains(leaf.variant) { variants.append(leaf.variant) }
        return variants.indices.flatMap { index in variants[(index + 1)...].map { Tie(variants[index], $0) } }
    }

    private static func isScalar(_ type: JSONTypeModel) -> Bool { type != .object && type != .array }

    /// Whether a decision on objects gives no variant to what is no object.
    private static func knowsObjects(_ decision: DecisionModel) -> Bool {
        switch decision {
        case .unknown, .bestFit: true
        case .tag(_, _, let otherwise), .presence(_, let otherwise), .member(_, _, let otherwise): knowsObjects(otherwise)
        case .variant, .type, .value, .format, .element: false
        }
    }
}
