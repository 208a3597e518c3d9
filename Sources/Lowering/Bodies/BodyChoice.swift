import OpenAPIDocument
import SourceText

/// Of the documented ways to write a body, those between which a caller has something to choose.
///
/// The same values in another media type are no choice: JSON stands for a form of the same schema.
struct BodyChoice {
    /// In the order of the document.
    private(set) var candidates: [BodyCandidate] = []
    /// Those that another one stands for.
    private(set) var others: [MediaType] = []

    init(
        among all: [BodyCandidate],
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) {
        var kept: [(place: Int, candidate: BodyCandidate)] = []
        let ranked = all.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        for (place, candidate) in ranked {
            var isRepeated = false
            for other in kept where !isRepeated {
                isRepeated = Self.stands(
                    other.candidate,
                    for: candidate,
                    types: &types,
                    diagnostics: &diagnostics
                )
            }
            if isRepeated { others.append(candidate.media) } else { kept.append((place, candidate)) }
        }
        candidates = kept.sorted { $0.place < $1.place }.map(\.candidate)
        // A media type that differs only in a parameter says nothing new, but for another version.
        others.removeAll { other in candidates.contains { $0.media.acceptedName == other.acceptedName } }
    }

    private static func stands(
        _ first: BodyCandidate,
        for second: BodyCandidate,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Bool {
        if first.kind == .text, second.kind == .text, !second.isForeign {
            return first.media.essence == "text/plain" || first.media.essence == second.media.essence
        }
        if first.kind == second.kind, first.media.essence == second.media.essence {
            // Versions of one media type may be different values.
            guard first.kind == .json, let a = first.structuredSchema, let b = second.structuredSchema else { return true }
            var likeness = SchemaLikeness()
            return likeness.areAlike(a, b, types: &types, diagnostics: &diagnostics)
        }
        // What null means in a merge patch, it means in no other body.
        let isNullRemoval = types.options.threeStates != .never
        if isNullRemoval, (first.kind == .mergePatch) != (second.kind == .mergePatch) { return false }
        guard let a = first.structuredSchema, let b = second.structuredSchema else {
            // Any JSON is any JSON.
            return first.kind == .json && second.kind == .json && first.media.schema == nil && second.media.schema == nil
        }
        var likeness = SchemaLikeness()
        return likeness.areAlike(a, b, types: &types, diagnostics: &diagnostics)
    }
}
