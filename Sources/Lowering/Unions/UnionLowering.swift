import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the variants of a union into the cases of an enum, or, where several may hold and cannot be told apart, into the
/// properties of a struct.
struct UnionLowering {
    /// The enum itself: what its inline variants are nested in.
    let id: TypeID
    let schema: NormalizedSchema
    let content: UnionContent

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> TypeDeclaration.Shape {
        let study = UnionStudy(content, types: &types, diagnostics: &diagnostics)
        var isBase = false
        if let base = types.normalizer.bases.base(meantBy: schema.identity)?.schema {
            isBase = true
            // What is declared inline in the base belongs to all that take it over.
            for property in base.keywords.properties {
                _ = types.lower(property.schema, at: TypePlace(parent: id, words: property.name), diagnostics: &diagnostics)
            }
        }
        let isResolved = types.resolvedByRequest.contains(ObjectIdentifier(schema.identity))
        let isChoice = content.word != .anyOf || study.ambiguities.isEmpty || isResolved
        var scope = NameScope(reserved: isChoice ? ReservedNames.enumCases : ReservedNames.choicesMembers)
        var variants: [UnionModel.Variant] = []
        var names = VariantNameCheck()
        for (variant, words) in zip(content.variants, study.words) {
            let lowered = types.lower(variant.schema, at: TypePlace(parent: id, words: words), diagnostics: &diagnostics)
            let constraints = ConstraintLowering().lowerUnchecked(lowered, types: &types, diagnostics: &diagnostics)
            let name = scope.allocate(SwiftName.lowerCamel(words), suffix: "Value")
            names.look(at: variant.schema, named: name, diagnostics: &diagnostics)
            variants.append(
                UnionModel.Variant(
                    name: name,
                    type: lowered.type,
                    constraints: constraints,
                    documentation: variant.schema.keywords.description
                )
            )
        }
        if let discriminator = study.discriminator {
            report(discriminator, diagnostics: &diagnostics)
            for (place, variant) in variants.enumerated() {
                // What any other value leads to, or none, has no value of its own.
                guard case .declared(let id) = variant.type, place != discriminator.standard else { continue }
                let own = discriminator.values(leadingTo: place)
                let values = own.isEmpty ? discriminator.allValues(of: place) : own
                if !values.isEmpty { types.tags.note(values, of: discriminator.key, leadingTo: id) }
            }
        }
        types.explain(
            UnionExplanation(
                type: id,
                range: schema.identity.range,
                word: isBase ? "discriminator" : content.word.rawValue,
                variants: content.variants.map { .init(label: $0.label, range: $0.schema.range) },
                decision: study.decision,
                ambiguities: study.ambiguities,
                isResolvedByRequest: isResolved
            )
        )
        guard isChoice else {
            let choices = zip(variants, study.types).map { variant, types in
                ChoicesModel.Variant(
                    name: variant.name,
                    type: variant.type,
                    types: types.sorted(),
                    constraints: variant.constraints,
                    documentation: variant.documentation
                )
            }
            return .choices(ChoicesModel(variants: choices))
        }
        if !isResolved { report(study.ambiguities, types: types, diagnostics: &diagnostics) }
        return .union(UnionModel(variants: variants, decision: study.decision))
    }

    /// What the mapping says and the variants do not.
    private func report(_ discriminator: DiscriminatorDecider, diagnostics: inout Diagnostics) {
        if let (value, target) = discriminator.unmatched.first {
            let more = discriminator.unmatched.count > 1 ? " (and \(discriminator.unmatched.count - 1) more such values)" : ""
            diagnostics.warning(
                "discriminator-mapping",
                "the mapping of '\(value)' leads to '\(target)', which is no variant here\(more); the value is kept as unknown",
                at: discriminator.range
            )
        }
        if let target = discriminator.unmatchedStandard {
            diagnostics.warning(
                "discriminator-mapping",
                "the 'defaultMapping' leads to '\(target)', which is no variant here; other values are kept as unknown",
                at: discriminator.range
            )
        }
        if let place = discriminator.unreached.first {
            let variant = content.variants[place]
            let more = discriminator.unreached.count > 1 ? " (and \(discriminator.unreached.count - 1) more variants)" : ""
            diagnostics.warning(
                "unreached-variant",
                "no value of '\(discriminator.key)' leads to \(variant.label)\(more)",
                at: discriminator.range,
                notes: [Diagnostic.Note("\(variant.label) is here", at: variant.schema.range)],
                fix: "name it in the mapping, or give its '\(discriminator.key)' a const"
            )
        }
    }

    /// One message a union: the first pair that cannot be told apart, one for which that is shown before others, and how many more
    /// there are.
    private func report(_ ambiguities: [UnionAmbiguity], types: TypeLowering, diagnostics: inout Diagnostics) {
        guard let pair = ambiguities.first(where: { $0.sample != nil }) ?? ambiguities.first else { return }
        let first = content.variants[pair.first]
        let second = content.variants[pair.second]
        let more = ambiguities.count > 1 ? " (and \(ambiguities.count - 1) more such pairs)" : ""
        let claim =
            pair.sample.map { "\(first.label) and \(second.label) both accept \($0)" }
            ?? "nothing that Lathe looks at tells \(first.label) from \(second.label)"
        let canHaveModes = types.returned.contains(ObjectIdentifier(schema.identity))
        diagnostics.warning(
            "ambiguous-union",
            "\(claim)\(more); the better fit is taken, then the first",
            at: schema.identity.range,
            notes: [
                Diagnostic.Note("\(first.label) is here", at: first.schema.range),
                Diagnostic.Note("\(second.label) is here", at: second.schema.range),
            ],
            fix: "let a required property or a const tell them apart, in an overlay for example"
                + (canHaveModes ? "; where the request decides, use x-lathe-response-modes" : "")
        )
    }
}
