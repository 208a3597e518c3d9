import ClientModel
import OpenAPIDocument
import SourceText

/// Tells variants apart by a discriminator: by what its mapping says, by the values that a variant lists for the property, and
/// else by the names of components (OpenAPI 3.1.1, section 4.8.25).
struct DiscriminatorDecider {
    private let discriminator: Schema.Discriminator
    private(set) var branches: [DecisionModel.ValueBranch] = []
    /// Values of the mapping that lead to no variant.
    private(set) var unmatched: [(value: String, target: String)] = []
    /// Values that several variants list, and the forms that do.
    private var shared: [(value: LiteralModel, forms: [VariantLeaf])] = []
    /// Variants that no value leads to.
    private(set) var unreached: [Int] = []
    /// The variant where the property is missing or has another value (`defaultMapping` of OpenAPI 3.2).
    private(set) var standard: Int?
    /// A `defaultMapping` that leads to no variant.
    private(set) var unmatchedStandard: String?

    init(_ discriminator: Schema.Discriminator, _ candidates: [VariantLeaf], look: UnionDecider.Look) {
        self.discriminator = discriminator
        for (value, target) in discriminator.mapping {
            if let variant = Self.variant(of: target, candidates) {
                add(.string(value), leadingTo: variant)
            } else {
                unmatched.append((value, target))
            }
        }
        standard = discriminator.standard.flatMap { Self.variant(of: $0, candidates) }
        if standard == nil { unmatchedStandard = discriminator.standard }
        var listed: [(variant: Int, values: [LiteralModel])] = []
        for candidate in candidates {
            listed.append((candidate.variant, Self.values(of: discriminator.propertyName, in: candidate, look: look)))
        }
        shared = sharedValues(candidates, listed: listed)
        for (place, candidate) in candidates.enumerated() {
            let isMapped = discriminator.mapping.contains { Self.isName($0.target, of: candidate) }
            let others = listed.filter { $0.variant != candidate.variant }.flatMap(\.values)
            let own = listed[place].values.filter { !others.contains($0) }
            for value in own { add(value, leadingTo: candidate.variant) }
            let isShared = shared.contains { $0.forms.contains { $0.variant == candidate.variant } }
            if !isMapped, !isShared, own.isEmpty, let component = candidate.component {
                add(.string(component), leadingTo: candidate.variant)
            }
        }
        var seen: Set<Int> = []
        for variant in candidates.map(\.variant)
        where seen.insert(variant).inserted && variant != standard && allValues(of: variant).isEmpty {
            unreached.append(variant)
        }
    }

    /// The property it looks at.
    var key: String { discriminator.propertyName }

    var range: SourceRange { discriminator.range }

    /// Where a value leads to several variants, their other members decide.
    func decide(with decider: UnionDecider) -> UnionDecider.Outcome {
        var ties: [UnionDecider.Tie] = []
        let more = shared.map { value, forms in
            let outcome = ObjectDecider(decider: decider, depth: 0, asked: [decider.look.key(key)]).decide(forms)
            ties += outcome.ties
            return DecisionModel.ValueBranch(value: value, decision: outcome.decision)
        }
        let otherwise = standard.map { DecisionModel.variant($0) } ?? .unknown
        return UnionDecider.Outcome(decision: .tag(key: key, values: branches + more, otherwise: otherwise), ties: ties)
    }

    /// The values that a variant may have.
    func allValues(of variant: Int) -> [LiteralModel] {
        values(leadingTo: variant) + shared.filter { $0.forms.contains { $0.variant == variant } }.map(\.value)
    }

    /// The values by which a variant is known.
    func values(leadingTo variant: Int) -> [LiteralModel] {
        branches.filter { $0.decision == .variant(variant) }.map(\.value)
    }

    private mutating func add(_ value: LiteralModel, leadingTo variant: Int) {
        guard !branches.contains(where: { $0.value == value }) else { return }
        branches.append(.init(value: value, decision: .variant(variant)))
    }

    /// The values that several variants list. Not where the names of components are among them, which then decide, and not those of
    /// variants that the mapping knows.
    private func sharedValues(
        _ candidates: [VariantLeaf],
        listed: [(variant: Int, values: [LiteralModel])]
    ) -> [(value: LiteralModel, forms: [VariantLeaf])] {
        var order: [LiteralModel] = []
        for value in listed.flatMap(\.values) where !order.contains(value) { order.append(value) }
        if candidates.contains(where: { $0.component.map { order.contains(.string($0)) } ?? false }) { return [] }
        return order.filter { value in !branches.contains { $0.value == value } }.compactMap { value in
            let forms = zip(candidates, listed).filter { $0.1.values.contains(value) }.map(\.0)
            let isMapped = forms.contains { form in discriminator.mapping.contains { Self.isName($0.target, of: form) } }
            return isMapped || Set(forms.map(\.variant)).count < 2 ? nil : (value, forms)
        }
    }

    /// The values a variant lists for the property.
    private static func values(of key: String, in leaf: VariantLeaf, look: UnionDecider.Look) -> [LiteralModel] {
        if let tag = leaf.tag, tag.key == key { return tag.values }
        guard let schema = leaf.membership(of: look.key(key)).schema else { return [] }
        return look(schema, leaf.variant).flatMap { $0.values ?? [] }
    }

    // MARK: Targets of the mapping

    private static func variant(of target: String, _ candidates: [VariantLeaf]) -> Int? {
        candidates.first { isName(target, of: $0) }?.variant
    }

    private static func isName(_ target: String, of leaf: VariantLeaf) -> Bool {
        leaf.component.map { names(of: target).contains($0) } ?? false
    }

    /// What the target of a mapping may be the name of: `Cat`, `#/components/schemas/Cat`, `pets.yaml#/Cat`, `./Cat.yaml`.
    static func names(of target: String) -> [String] {
        if let fragment = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first {
            let pointer = JSONPointer(JSONPointer.percentDecode(String(fragment)))
            return [pointer?.tokens.last ?? String(fragment)]
        }
        let file = target.split(separator: "/").last.map(String.init) ?? target
        let names = [target, file]
        for ending in [".yaml", ".yml", ".json"] where file.hasSuffix(ending) {
            return names + [String(file.dropLast(ending.count))]
        }
        return names
    }
}
