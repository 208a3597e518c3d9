/// A regular expression of a schema (ECMA-262), compiled once.
///
/// Not checked by the compiler to be sendable, because `Regex` does not say so; it is a value that never changes, and what it makes
/// of itself when it is used first is made before anybody else can see it.
final class CheckedPattern: @unchecked Sendable {
    let expression: String
    /// `nil` where Swift has no such expression.
    private let regex: Regex<AnyRegexOutput>?

    init(_ expression: String) {
        self.expression = expression
        do {
            // ECMA-262 counts by characters of Unicode, and its `\d` and `\w` are those of ASCII.
            let regex = try Regex(expression).matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses()
            // A part of what an expression means is only looked at when it is used first.
            _ = try regex.firstMatch(in: "")
            self.regex = regex
        } catch {
            self.regex = nil
        }
    }

    func isFound(in text: String) -> Bool {
        guard let regex else { return true }
        do { return try regex.firstMatch(in: text) != nil } catch { return true }
    }
}
