import ClientModel
import OpenAPIDocument

/// Computes how the variants of a union are told apart: by JSON type first, then by what objects and arrays hold.
struct UnionDecider {
    let profiles: [VariantProfile]
    let discriminator: Schema.Discriminator?

    /// The decision, and the pairs for which nothing better than the best fit was found.
    struct Outcome {
        var decision: DecisionModel
        var ambiguous: [Ambiguity] = []
    }

    /// Two variants that accept the same value.
    struct Ambiguity {
        var first: VariantProfile
        var second: VariantProfile
        /// A value both accept, as JSON text.
        var sample: String
    }

    func decide() -> Outcome {
        var outcome = Outcome(decision: .unknown)
        var branches: [DecisionModel.TypeBranch] = []
        var groups: [(candidates: [Int], types: [JSONTypeModel])] = []
        for type in JSONTypeModel.allCases.sorted() {
            let candidates = profiles.filter { $0.types.contains(type) }.map(\.index)
            guard !candidates.isEmpty else { continue }
            // Objects and arrays are looked into, so they share no branch with other types.
            let isScalar = type != .object && type != .array
            if isScalar, let index = groups.firstIndex(where: { $0.candidates == candidates && isScalarGroup($0.types) }) {
                groups[index].types.append(type)
            } else {
                groups.append((candidates, [type]))
            }
        }
        for group in groups {
            let candidates = profiles.filter { group.candidates.contains($0.index) }
            let decision = decide(candidates, types: group.types, outcome: &outcome)
            branches.append(DecisionModel.TypeBranch(types: group.types, decision: decision))
        }
        outcome.decision = branches.count == 1 && isObjectsOnly(branches[0]) ? branches[0].decision : .type(branches)
        return outcome
    }

    private func isScalarGroup(_ types: [JSONTypeModel]) -> Bool { !types.contains(.object) && !types.contains(.array) }

    /// Decisions on objects find out for themselves that a value is no object.
    private func isObjectsOnly(_ branch: DecisionModel.TypeBranch) -> Bool {
        if case .variant = branch.decision { return false }
        return branch.types == [.object]
    }

    private func decide(_ candidates: [VariantProfile], types: [JSONTypeModel], outcome: inout Outcome) -> DecisionModel {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        switch types {
        case [.object]: return decideObjects(candidates, outcome: &outcome)
        case [.array]: return decideArrays(candidates, outcome: &outcome)
        default:
            addAmbiguities(among: candidates, outcome: &outcome) { _, _ in sample(of: types[0]) }
            return .variant(candidates[0].index)
        }
    }

    private func sample(of type: JSONTypeModel) -> String {
        switch type {
        case .null: "null"
        case .boolean: "true"
        case .integer: "1"
        case .number: "1.5"
        case .string: "\"text\""
        case .array: "[]"
        case .object: "{}"
        }
    }

    // MARK: Arrays

    private func decideArrays(_ candidates: [VariantProfile], outcome: inout Outcome) -> DecisionModel {
        let known = candidates.compactMap(\.elementTypes)
        guard known.count == candidates.count, areDisjoint(known) else {
            addAmbiguities(among: candidates, outcome: &outcome) { _, _ in "[]" }
            return .variant(candidates[0].index)
        }
        let branches = candidates.map { candidate in
            DecisionModel.TypeBranch(types: (candidate.elementTypes ?? []).sorted(), decision: .variant(candidate.index))
        }
        return .elementType(branches: branches, otherwise: .variant(candidates[0].index))
    }

    // MARK: Objects

    private func decideObjects(_ candidates: [VariantProfile], outcome: inout Outcome) -> DecisionModel {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        if let discriminator { return decideByDiscriminator(discriminator, candidates) }
        guard candidates.allSatisfy({ $0.object != nil }) else { return bestFit(candidates, outcome: &outcome) }
        return decideByConstant(candidates)
            ?? decideByMemberType(candidates)
            ?? decideByPresence(candidates, outcome: &outcome)
            ?? bestFit(candidates, outcome: &outcome)
    }

    private func decideByDiscriminator(
        _ discriminator: Schema.Discriminator,
        _ candidates: [VariantProfile]
    ) -> DecisionModel {
        var values: [DecisionModel.TagBranch] = []
        for (value, target) in discriminator.mapping {
            let name = target.split(separator: "/").last.map(String.init) ?? target
            if let candidate = candidates.first(where: { $0.componentName == name }) {
                values.append(.init(value: value, decision: .variant(candidate.index)))
            }
        }
        for candidate in candidates where !values.contains(where: { $0.decision == .variant(candidate.index) }) {
            let constants = candidate.object?.member(discriminator.propertyName)?.constants
            for value in constants ?? [candidate.componentName].compactMap({ $0 }) {
                values.append(.init(value: value, decision: .variant(candidate.index)))
            }
        }
        return .tag(key: discriminator.propertyName, values: values, otherwise: .unknown)
    }

    /// A member that every variant has, each with values of its own.
    private func decideByConstant(_ candidates: [VariantProfile]) -> DecisionModel? {
        let keys = (candidates[0].object?.members ?? []).filter { $0.constants != nil }.map(\.key)
        for key in keys {
            let members = candidates.compactMap { candidate in candidate.object?.member(key) }
            let constants = members.compactMap(\.constants)
            guard constants.count == candidates.count, Set(constants.joined()).count == constants.joined().count else { continue }
            let values = zip(candidates, constants).flatMap { candidate, constants in
                constants.map { DecisionModel.TagBranch(value: $0, decision: .variant(candidate.index)) }
            }
            return .tag(key: key, values: values, otherwise: .unknown)
        }
        return nil
    }

    /// A member that every variant requires, each with a type of its own.
    private func decideByMemberType(_ candidates: [VariantProfile]) -> DecisionModel? {
        for key in (candidates[0].object?.members ?? []).map(\.key) {
            let members = candidates.compactMap { $0.object?.member(key) }.filter(\.isRequired)
            guard members.count == candidates.count, areDisjoint(members.map(\.types)) else { continue }
            let branches = zip(candidates, members).map { candidate, member in
                DecisionModel.TypeBranch(types: member.types.sorted(), decision: .variant(candidate.index))
            }
            return .memberType(key: key, branches: branches, otherwise: .unknown)
        }
        return nil
    }

    /// Members that one variant requires and no other may have; what is left is decided on.
    private func decideByPresence(_ candidates: [VariantProfile], outcome: inout Outcome) -> DecisionModel? {
        var branches: [DecisionModel.PresenceBranch] = []
        var rest: [VariantProfile] = []
        for candidate in candidates {
            let others = candidates.filter { $0.index != candidate.index }
            let own = candidate.object?.members.first { member in
                member.isRequired && others.allSatisfy { $0.object?.member(member.key) == nil && $0.object?.additional == nil }
            }
            if let own {
                branches.append(.init(key: own.key, decision: .variant(candidate.index)))
            } else {
                rest.append(candidate)
            }
        }
        guard !branches.isEmpty else { return nil }
        return .presence(branches, otherwise: rest.isEmpty ? .unknown : decideObjects(rest, outcome: &outcome))
    }

    // MARK: Best fit

    private func bestFit(_ candidates: [VariantProfile], outcome: inout Outcome) -> DecisionModel {
        for (position, first) in candidates.enumerated() {
            for second in candidates[(position + 1)...] {
                if let sample = commonObject(first, second) {
                    outcome.ambiguous.append(Ambiguity(first: first, second: second, sample: sample))
                }
            }
        }
        return .bestFit(
            candidates.map { candidate in
                ObjectShapeModel(
                    variant: candidate.index,
                    members: (candidate.object?.members ?? []).map { member in
                        .init(key: member.key, isRequired: member.isRequired, types: member.types.sorted())
                    },
                    additional: candidate.object == nil
                        ? JSONTypeModel.allCases.sorted() : candidate.object?.additional.map { $0.sorted() }
                )
            }
        )
    }

    /// The smallest object both accept, as JSON text; `nil` where what one requires the other does not allow.
    private func commonObject(_ a: VariantProfile, _ b: VariantProfile) -> String? {
        guard let first = a.object, let second = b.object else { return "{}" }
        var members: [(String, JSONTypeModel)] = []
        for (one, other) in [(first, second), (second, first)] {
            for member in one.members where member.isRequired && !members.contains(where: { $0.0 == member.key }) {
                let allowed = other.member(member.key)?.types ?? other.additional ?? []
                guard let type = member.types.intersection(allowed).min() else { return nil }
                if let x = one.member(member.key)?.constants, let y = other.member(member.key)?.constants,
                    Set(x).isDisjoint(with: y)
                {
                    return nil
                }
                members.append((member.key, type))
            }
        }
        return "{" + members.map { "\"\($0)\": \(sample(of: $1))" }.joined(separator: ", ") + "}"
    }

    private func addAmbiguities(
        among candidates: [VariantProfile],
        outcome: inout Outcome,
        sample: (VariantProfile, VariantProfile) -> String
    ) {
        for (position, first) in candidates.enumerated() {
            for second in candidates[(position + 1)...] {
                outcome.ambiguous.append(Ambiguity(first: first, second: second, sample: sample(first, second)))
            }
        }
    }

    private func areDisjoint(_ sets: [Set<JSONTypeModel>]) -> Bool {
        var seen: Set<JSONTypeModel> = []
        for set in sets {
            if !seen.isDisjoint(with: set) { return false }
            seen.formUnion(set)
        }
        return true
    }
}
