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
    /// Variants that no value leads to.
    private(set) var unreached: [Int] = []

    init(_ discriminator: Schema.Discriminator, _ candidates: [VariantLeaf], look: UnionDecider.Look) {
        self.discriminator = discriminator
        for (value, target) in discriminator.mapping {
            if let variant = Self.variant(of: target, candidates) {
                add(.string(value), leadingTo: variant)
            } else {
                unmatched.append((value, target))
            }
        }
        var listed: [(variant: Int, values: [LiteralModel])] = []
        for candidate in candidates {
            listed.append((candidate.variant, Self.values(of: discriminator.propertyName, in: candidate, look: look)))
        }
        for (place, candidate) in candidates.enumerated() {
            let isMapped = discriminator.mapping.contains { Self.isName($0.target, of: candidate) }
            let others = listed.filter { $0.variant != candidate.variant }.flatMap(\.values)
            let own = listed[place].values.filter { !others.contains($0) }
            for value in own { add(value, leadingTo: candidate.variant) }
            if !isMapped, own.isEmpty, let component = candidate.component {
                add(.string(component), leadingTo: candidate.variant)
            }
        }
        var seen: Set<Int> = []
        for variant in candidates.map(\.variant) where seen.insert(variant).inserted && values(leadingTo: variant).isEmpty {
            unreached.append(variant)
        }
    }

    /// The property it looks at.
    var key: String { discriminator.propertyName }

    var range: SourceRange { discriminator.range }

    var decision: DecisionModel { .tag(key: discriminator.propertyName, values: branches, otherwise: .unknown) }

    /// The values by which a variant is known.
    func values(leadingTo variant: Int) -> [LiteralModel] {
        branches.filter { $0.decision == .variant(variant) }.map(\.value)
    }

    private mutating func add(_ value: LiteralModel, leadingTo variant: Int) {
        guard !branches.contains(where: { $0.value == value }) else { return }
        branches.append(.init(value: value, decision: .variant(variant)))
    }

    /// The values a variant lists for the property.
    private static func values(of key: String, in leaf: VariantLeaf, look: UnionDecider.Look) -> [LiteralModel] {
        if let tag = leaf.tag, tag.key == key { return tag.values }
        guard let schema = leaf.membership(of: key).schema else { return [] }
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
