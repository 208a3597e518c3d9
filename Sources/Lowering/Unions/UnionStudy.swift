import ClientModel
import OpenAPIDocument
import SourceText

/// What is found out about a union before its variants are given types: how they are told apart, and words for their names.
struct UnionStudy {
    let decision: DecisionModel
    /// The pairs of variants that nothing tells apart.
    let ambiguities: [UnionAmbiguity]
    /// One a variant.
    let words: [String]
    /// The JSON types of each variant.
    let types: [JSONTypes]
    /// How the discriminator decides, where there is one.
    let discriminator: DiscriminatorDecider?

    /// For how many pairs a value that fits both is looked for: one is shown, and of a thousand variants there are half a million.
    private static let mostSamples = 50

    init(_ content: UnionContent, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        let look = VariantProfiler(taking: &types, diagnostics: &diagnostics)
        let leaves = content.variants.enumerated().map { look.leaves(of: $0.element, at: $0.offset) }
        let decider = UnionDecider(look: look, count: leaves.reduce(0) { $0 + $1.count })
        var tagged: DiscriminatorDecider?
        let outcome = decider.decide(leaves.flatMap { $0 }) { candidates in
            guard let discriminator = content.discriminator else {
                return ObjectDecider(decider: decider, depth: 0).decide(candidates)
            }
            let byTag = DiscriminatorDecider(discriminator, candidates, look: look)
            tagged = byTag
            return byTag.decide(with: decider)
        }
        discriminator = tagged
        decision = outcome.decision
        self.types = leaves.map { $0.reduce(into: []) { $0.formUnion($1.types) } }
        var seen: Set<UnionDecider.Tie> = []
        let document = types.normalizer.document
        let samples = types.sampleBudget
        ambiguities = outcome.ties.filter { seen.insert($0).inserted }.enumerated().map { number, tie in
            guard number < Self.mostSamples else { return UnionAmbiguity(first: tie.first, second: tie.second, sample: nil) }
            let schemas = [content.variants[tie.first].schema, content.variants[tie.second].schema]
            return UnionAmbiguity(
                first: tie.first,
                second: tie.second,
                sample: SampleBuilder(document: document, total: samples).sample(of: schemas)?.text
            )
        }
        words = VariantNames(content: content, leaves: leaves, decision: decision, look: look).words()
        look.giveBack(to: &types, diagnostics: &diagnostics)
    }
}
