import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct IRegexpTests {
    private func matches(_ pattern: String, _ text: String, isWhole: Bool = true) throws -> Bool {
        var parser = IRegexpParser(pattern)
        let program = try IRegexpProgram(parser.parse())
        return try IRegexpMatcher(program: program, isWhole: isWhole, budget: JSONPathBudget()).matches(text)
    }

    @Test(arguments: [
        ("", [""], ["a"]),
        ("a|b|", ["a", "b", ""], ["ab"]),
        ("(a|b)*c", ["c", "abac"], ["ab", "acb"]),
        ("a{2}", ["aa"], ["a", "aaa"]),
        ("a{2,}", ["aa", "aaaa"], ["a"]),
        ("a{0,2}b?", ["", "aa", "ab"], ["aaa"]),
        ("(ab){1,2}", ["ab", "abab"], ["", "aba", "ababab"]),
        ("[a-c-]", ["a", "c", "-"], ["d", "ab"]),
        ("[-a]", ["-", "a"], ["b"]),
        ("[^a-c]", ["d", "\n"], ["b", ""]),
        ("[\\]\\-\\\\]", ["]", "-", "\\"], ["a"]),
        ("\\p{Lu}\\P{L}", ["A1", "É "], ["a1", "AB"]),
        ("\\p{N}+", ["19", "Ⅷ", "½"], ["x"]),
        (".", ["a", "\u{2028}", "𝄞"], ["\n", "\r", ""]),
        ("a^b$c", ["a^b$c"], ["abc"]),
        ("(^a|b$)", ["a", "b"], ["^a", "b$"]),
        ("\\(\\.\\$\\n\\t", ["(.$\n\t"], ["(x$\n\t"]),
        ("(a*)*b", ["b", "aab"], ["a"]),
        ("(a?){3}", ["", "aaa"], ["aaaa"]),
        ("(()|a)+", ["", "aa"], ["b"]),
    ])
    func matchesWholeTexts(pattern: String, texts: [String], others: [String]) throws {
        for text in texts { #expect(try matches(pattern, text), "\(pattern) fits \(text)") }
        for text in others { #expect(try !matches(pattern, text), "\(pattern) does not fit \(text)") }
    }

    @Test(arguments: [
        ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true), ("b$", "abc", false), ("", "abc", true),
        ("^$", "", true), ("b{2}", "abbc", true), ("x", "", false),
    ])
    func findsInTexts(pattern: String, text: String, isFound: Bool) throws {
        #expect(try matches(pattern, text, isWhole: false) == isFound)
    }

    @Test(arguments: [
        "(", ")", "a)", "*", "a**", "a{2", "a{2,1}", "a{,2}", "a{x}", "[", "[]", "[^]", "[b-a]", "[a-\\p{L}]", "[a--b]", "\\d",
        "\\w", "\\",
        "\\p{X}", "\\p{Lul}", "\\pL", "a{99999999999999999999}", "((a{1000}){1000}){1000}", "(?:a)", "a+?", "a{2}{3}",
        String(repeating: "(", count: 100_000),
    ])
    func refuses(pattern: String) {
        #expect(throws: IRegexpParser.Failure.self) { _ = try matches(pattern, "a") }
    }

    // Patterns that take engines that go back for ever.
    @Test(arguments: ["(a*)*", "(a|a)*", "(a|aa)+", "(.*)*x", "(a?){40}a{40}", "((a+)+)+"])
    func costIsBounded(pattern: String) throws {
        let clock = ContinuousClock()
        var isMatch = true
        let time = try clock.measure { isMatch = try matches(pattern, String(repeating: "a", count: 5_000) + "b") }
        #expect(!isMatch)
        #expect(time < .seconds(10))
    }

    @Test func largeTextsWithLargePatternsAreGivenUp() throws {
        var parser = IRegexpParser("(a?){4000}x")
        let program = try IRegexpProgram(parser.parse())
        let matcher = IRegexpMatcher(program: program, isWhole: false, budget: JSONPathBudget(1_000_000))
        #expect(throws: JSONPathError.self) { _ = try matcher.matches(String(repeating: "b", count: 100_000)) }
    }
}
