import ClientModel

/// Tells forms of one scalar JSON type apart: listed values first, then strict formats, then what may be anything.
struct ScalarDecider {
    /// Whether the value is the union's own, not a member or element of it. An enum stays open then: a value that is listed nowhere
    /// is one of its, where nothing else takes it.
    let isOutermost: Bool

    func decide(_ candidates: [VariantLeaf], type: JSONTypeModel) -> UnionDecider.Outcome {
        var outcome = UnionDecider.Outcome(decision: .unknown)
        let listed = listedValues(candidates, type: type, ties: &outcome.ties)
        let formats = formats(candidates, ties: &outcome.ties)
        let plain = candidates.filter { $0.values == nil && $0.format == nil }
        outcome.ties += UnionDecider.ties(among: plain)
        let listing = isOutermost && type != .boolean ? candidates.first { $0.values != nil } : nil
        outcome.decision = (plain.first ?? listing).map { .variant($0.variant) } ?? .unknown
        outcome.isBySpeciality = [!listed.isEmpty, !formats.isEmpty, !plain.isEmpty].count { $0 } > 1
        if !formats.isEmpty { outcome.decision = .format(formats, otherwise: outcome.decision) }
        if listed.contains(where: { $0.decision != outcome.decision }) {
            outcome.decision = .value(listed, otherwise: outcome.decision)
        }
        return outcome
    }

    private func listedValues(
        _ candidates: [VariantLeaf],
        type: JSONTypeModel,
        ties: inout [UnionDecider.Tie]
    ) -> [DecisionModel.ValueBranch] {
        var owners: [LiteralModel: Int] = [:]
        var result: [DecisionModel.ValueBranch] = []
        for candidate in candidates {
            for value in candidate.values ?? [] where Self.type(of: value) == type {
                if let owner = owners[value] {
                    if owner != candidate.variant { ties.append(.init(owner, candidate.variant)) }
                } else {
                    owners[value] = candidate.variant
                    result.append(.init(value: value, decision: .variant(candidate.variant)))
                }
            }
        }
        return result
    }

    private func formats(_ candidates: [VariantLeaf], ties: inout [UnionDecider.Tie]) -> [DecisionModel.FormatBranch] {
        var owners: [StringFormatModel: Int] = [:]
        var result: [DecisionModel.FormatBranch] = []
        for candidate in candidates {
            guard let format = candidate.format else { continue }
            if let owner = owners[format] {
                if owner != candidate.variant { ties.append(.init(owner, candidate.variant)) }
            } else {
                owners[format] = candidate.variant
                result.append(.init(format: format, decision: .variant(candidate.variant)))
            }
        }
        return result
    }

    private static func type(of value: LiteralModel) -> JSONTypeModel? {
        switch value {
        case .string: .string
        case .integer: .integer
        case .bool: .boolean
        default: nil
        }
    }
}
