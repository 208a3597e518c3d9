import OpenAPIDocument
import SourceText
import SpecLoader

extension TypeLowering {
    /// Whether something at this place is reported for the first time: a schema that is used in many places is wrong once.
    mutating func reportOnce(_ range: SourceRange) -> Bool { reported.insert(range).inserted }

    /// Whether Swift understands a regular expression. Where requests are checked, one that it does not is reported: there is no
    /// check of it.
    mutating func understands(_ pattern: Schema.Text, diagnostics: inout Diagnostics) -> Bool {
        guard options.checks == .requests else { return true }
        if let known = understoodPatterns[pattern.value] { return known }
        let isUnderstood = Self.compiles(pattern.value)
        understoodPatterns[pattern.value] = isUnderstood
        if !isUnderstood {
            diagnostics.warning(
                "unsupported-pattern",
                "Swift has no such regular expression: the pattern is documented, but not checked",
                at: pattern.range,
                kind: .unsupported
            )
        }
        return isUnderstood
    }

    /// A part of what an expression means is only looked at when it is used first.
    private static func compiles(_ expression: String) -> Bool {
        do {
            _ = try Regex(expression).firstMatch(in: "")
            return true
        } catch {
            return false
        }
    }
}
