import OpenAPIDocument
import SourceText
import SpecLoader

/// The constraints of several schemas that all hold: the tightest of each limit, and all of what can't be made one.
struct ConstraintConjunction {
    private(set) var result = Schema.Constraints()

    /// Adds the constraints of a schema.
    mutating func add(_ other: Schema.Constraints) {
        result.minimum = tighter(result.minimum, other.minimum) { $0 > $1 }
        result.maximum = tighter(result.maximum, other.maximum) { $0 < $1 }
        result.minLength = larger(result.minLength, other.minLength)
        result.maxLength = smaller(result.maxLength, other.maxLength)
        result.minItems = larger(result.minItems, other.minItems)
        result.maxItems = smaller(result.maxItems, other.maxItems)
        result.minProperties = larger(result.minProperties, other.minProperties)
        result.maxProperties = smaller(result.maxProperties, other.maxProperties)
        for number in other.multiplesOf where !result.multiplesOf.contains(where: { $0.value == number.value }) {
            result.multiplesOf.append(number)
        }
        for pattern in other.patterns where !result.patterns.contains(where: { $0.value == pattern.value }) {
            result.patterns.append(pattern)
        }
        result.uniqueItems = result.uniqueItems || other.uniqueItems
        result.contains += other.contains
        result.propertyNames += other.propertyNames
        result.negations += other.negations
        result.conditions += other.conditions
        result.dependentRequired += other.dependentRequired
        result.dependentSchemas += other.dependentSchemas
        result.allowedValues += other.allowedValues
        // What is said later refines what was said before.
        result.contentEncoding = other.contentEncoding ?? result.contentEncoding
        result.contentMediaType = other.contentMediaType ?? result.contentMediaType
        result.contentSchema = other.contentSchema ?? result.contentSchema
    }

    private func tighter(
        _ a: Schema.Bound?,
        _ b: Schema.Bound?,
        isTighter: (Double, Double) -> Bool
    ) -> Schema.Bound? {
        guard let a, let b else { return a ?? b }
        if a.number.value == b.number.value { return a.isExclusive ? a : b }
        return isTighter(a.number.value, b.number.value) ? a : b
    }

    private func larger(_ a: Schema.Count?, _ b: Schema.Count?) -> Schema.Count? {
        guard let a, let b else { return a ?? b }
        return a.value > b.value ? a : b
    }

    private func smaller(_ a: Schema.Count?, _ b: Schema.Count?) -> Schema.Count? {
        guard let a, let b else { return a ?? b }
        return a.value < b.value ? a : b
    }

    // MARK: Contradictions

    /// Reports limits between which there is nothing, with both places.
    func reportContradictions(diagnostics: inout Diagnostics) {
        if let minimum = result.minimum, let maximum = result.maximum {
            let (low, high) = (minimum.number.value, maximum.number.value)
            if low > high || low == high && (minimum.isExclusive || maximum.isExclusive) {
                report(
                    "minimum",
                    at: minimum.number.node.range,
                    "maximum",
                    at: maximum.number.node.range,
                    diagnostics: &diagnostics
                )
            }
        }
        let pairs = [
            ("minLength", result.minLength, "maxLength", result.maxLength),
            ("minItems", result.minItems, "maxItems", result.maxItems),
            ("minProperties", result.minProperties, "maxProperties", result.maxProperties),
        ]
        for case (let lower, let low?, let upper, let high?) in pairs where low.value > high.value {
            report(lower, at: low.range, upper, at: high.range, diagnostics: &diagnostics)
        }
        for contains in result.contains {
            guard let low = contains.minimum, let high = contains.maximum, low.value > high.value else { continue }
            report("minContains", at: low.range, "maxContains", at: high.range, diagnostics: &diagnostics)
        }
    }

    private func report(
        _ lower: String,
        at lowerRange: SourceRange,
        _ upper: String,
        at upperRange: SourceRange,
        diagnostics: inout Diagnostics
    ) {
        diagnostics.warning(
            "contradicting-constraints",
            "no value fits: '\(lower)' is beyond '\(upper)'",
            at: lowerRange,
            notes: [Diagnostic.Note("'\(upper)' is here", at: upperRange)]
        )
    }
}
