import Foundation
import SourceText
import Testing

struct DiagnosticRendererTests {
    private let document = """
        paths:
        \t/ä: "\u{1B}[31m" # 😀 x
        info: {}

        """

    private func files(_ texts: String...) -> SourceFiles {
        var files = SourceFiles()
        for (index, text) in texts.enumerated() {
            _ = files.add(SourceFile(path: index == 0 ? "api/openapi.yaml" : "overlay\(index).yaml", bytes: Array(text.utf8)))
        }
        return files
    }

    private func range(_ start: Int, _ end: Int, file: UInt16 = 0) -> SourceRange {
        SourceRange(file: file, start: start, end: end)
    }

    @Test func writesMessageExcerptNotesAndFix() {
        let diagnostic = Diagnostic(
            .warning,
            "ambiguous-union",
            "oneOf/1 and oneOf/2 both accept {}",
            at: range(0, 5),
            notes: [.init("oneOf/1 is here", at: range(31, 36)), .init("it is so by rule", at: nil)],
            fix: "name the response mode"
        )
        #expect(
            DiagnosticRenderer(files: files("paths:\n  a: 1\n# é\ninfo:\n  é: oneOf\n")).render([diagnostic]) == """
                api/openapi.yaml:1:1: warning: oneOf/1 and oneOf/2 both accept {} [ambiguous-union]
                    1 | paths:
                      | ^~~~~
                api/openapi.yaml:5:6: note: oneOf/1 is here
                    5 |   é: oneOf
                      |      ^~~~~
                note: it is so by rule
                   fix: name the response mode

                """
        )
    }

    @Test func caretStandsUnderTheScalarAndTabsStayTabs() {
        let text = "a:\n\tüb: x"
        let diagnostic = Diagnostic(.error, "e", "m", at: range(6, 7))
        #expect(
            DiagnosticRenderer(files: files(text)).render([diagnostic])
                == "api/openapi.yaml:2:3: error: m [e]\n    2 | \tüb: x\n      | \t ^\n"
        )
    }

    @Test func nothingInADocumentReachesTheTerminalAsACommand() {
        let diagnostic = Diagnostic(.error, "e", "bad \u{1B}[31m\u{202E} key\nerror: forged", at: range(7, 8), fix: "no \u{7}")
        #expect(
            DiagnosticRenderer(files: files(document)).render([diagnostic]) == """
                api/openapi.yaml:2:1: error: bad <U+001B>[31m<U+202E> key<U+000A>error: forged [e]
                    2 | \t/ä: "<U+001B>[31m" # 😀 x
                      | ^
                   fix: no <U+0007>

                """
        )
    }

    /// What the runner of GitHub Actions takes for a command: two colons where a line begins, behind any space, and `##[` anywhere.
    @Test(arguments: ["::error file=x::pwn.yaml", " \u{3000}\t::add-mask::x.yaml"])
    func noLineBeginsACommandOfGitHubActions(path: String) {
        var files = SourceFiles()
        _ = files.add(SourceFile(path: path, bytes: Array("::a: b\n".utf8)))
        let place = range(0, 3)
        let diagnostic = Diagnostic(
            .error,
            "e",
            "::m",
            at: place,
            notes: [.init("::n", at: place), .init("::o", at: nil)],
            fix: "::f"
        )
        let text = DiagnosticRenderer(files: files).render([diagnostic])
        #expect(text.hasPrefix("./\(path):1:1: error: ::m [e]\n"))
        let lines = text.split(separator: "\n")
        #expect(lines.count == 8)
        #expect(lines.filter { $0.drop { $0.isWhitespace }.hasPrefix("::") } == [])
    }

    @Test func noLineHoldsAnOldCommandOfGitHubActions() throws {
        let texts = files("a: '##[error]x' # [b]\n")
        let diagnostic = Diagnostic(.error, "e", "no ###[add-mask]y [#[", at: range(12, 13), fix: "##[f")
        #expect(
            DiagnosticRenderer(files: texts).render([diagnostic]) == """
                api/openapi.yaml:1:13: error: no ###<U+005B>add-mask]y [#[ [e]
                    1 | a: '##<U+005B>error]x' # [b]
                      |                    ^
                   fix: ##<U+005B>f

                """
        )
        let json = DiagnosticRenderer(files: texts, format: .json).render([diagnostic])
        #expect(!json.contains("##["))
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "no ###[add-mask]y [#[")
    }

    /// One of each kind: controls, marks of direction, separators, zero-width characters, fillers, tags.
    @Test(arguments: [
        "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{180E}", "\u{200B}",
        "\u{200D}",
        "\u{200E}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{3164}", "\u{FEFF}",
        "\u{FFF9}",
        "\u{E0041}", "\u{E0100}",
    ])
    func whatIsInvisibleIsSpeltOut(character: String) throws {
        let scalar = try #require(character.unicodeScalars.first)
        let name =
            "<U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
            + String(scalar.value, radix: 16, uppercase: true) + ">"
        let texts = files("a\(character)b: c")
        let end = 3 + character.utf8.count
        let diagnostic = Diagnostic(.error, "e", "m\(character)", at: range(end - 2, end - 1))
        #expect(
            DiagnosticRenderer(files: texts).render([diagnostic])
                == "api/openapi.yaml:1:3: error: m\(name) [e]\n    1 | a\(name)b: c\n      | \(String(repeating: " ", count: name.count + 1))^\n"
        )
        let json = DiagnosticRenderer(files: texts, format: .json).render([diagnostic])
        #expect(!json.unicodeScalars.contains(scalar))
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "m\(character)")
    }

    @Test func wideAndCombiningCharactersKeepTheCaretInItsPlace() {
        let text = "名前: e\u{301}x # 😀👍🏽"
        let start = Array("名前: e\u{301}".utf8).count
        let output = DiagnosticRenderer(files: files(text)).render([
            Diagnostic(.error, "e", "m", at: range(start, start + 1)), Diagnostic(.error, "e", "n", at: range(0, 6)),
        ])
        #expect(
            output == "api/openapi.yaml:1:1: error: n [e]\n    1 | \(text)\n      | ^~~~\n"
                + "api/openapi.yaml:1:7: error: m [e]\n    1 | \(text)\n      |        ^\n"
        )
    }

    @Test func aPlaceOfSeveralLinesIsShownWhereItBegins() {
        let output = DiagnosticRenderer(files: files("a:\n  b: c\n  d: e\n")).render([
            Diagnostic(.error, "e", "m", at: range(5, 16))
        ])
        #expect(output == "api/openapi.yaml:2:3: error: m [e]\n    2 |   b: c\n      |   ^\n")
    }

    @Test func messagesAsLongAsAFileAreCut() {
        let name = String(repeating: "n", count: 1_000_000)
        let output = DiagnosticRenderer(files: files("a")).render([Diagnostic(.error, "e", "no \(name)", at: range(0, 1))])
        #expect(output.count < 2_200 && output.contains("nn… [e]\n"))
    }

    @Test func longLinesAreCutAroundTheColumn() {
        let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
        let output = DiagnosticRenderer(files: files(text)).render([Diagnostic(.error, "e", "m", at: range(500, 501))])
        let excerpt = "…" + String(repeating: "a", count: 60) + "X" + String(repeating: "b", count: 99) + "…"
        #expect(
            output == "api/openapi.yaml:1:501: error: m [e]\n    1 | \(excerpt)\n      | \(String(repeating: " ", count: 61))^\n"
        )
    }

    @Test func gutterGrowsWithTheLineNumber() {
        let text = String(repeating: "\n", count: 123_455) + "x"
        let output = DiagnosticRenderer(files: files(text)).render([Diagnostic(.error, "e", "m", at: range(123_455, 123_456))])
        #expect(output == "api/openapi.yaml:123456:1: error: m [e]\n123456 | x\n       | ^\n")
    }

    @Test func anEmptyLineAndAMissingPlaceHaveNoExcerpt() {
        let output = DiagnosticRenderer(files: files("")).render([
            Diagnostic(.error, "empty-document", "the file is empty", at: range(0, 0)),
            Diagnostic(.error, "unreadable-input", "x.yaml: there is no such file", at: nil),
        ])
        #expect(
            output == """
                error: x.yaml: there is no such file [unreadable-input]
                api/openapi.yaml:1:1: error: the file is empty [empty-document]

                """
        )
    }

    @Test func sortsByFileThenPlaceAndShowsOneThingOnce() {
        let late = Diagnostic(.warning, "late", "m", at: range(4, 5))
        let early = Diagnostic(.error, "early", "m", at: range(0, 1))
        let other = Diagnostic(.error, "other", "m", at: range(0, 1, file: 1))
        let lines = DiagnosticRenderer(files: files("ab\ncd", "ef"), format: .json).render([other, late, early, late]).split(
            separator: "\n"
        )
        #expect(lines.count == 3)
        #expect(lines.map { $0.contains("\"early\"") } == [true, false, false])
        #expect(lines.map { $0.contains("\"other\"") } == [false, false, true])
    }

    @Test func colorsOnlyWhenAsked() {
        let output = DiagnosticRenderer(files: files("ab"), isColored: true).render([
            Diagnostic(.warning, "w", "m", at: range(1, 2), notes: [.init("n", at: nil)])
        ])
        #expect(
            output == "\u{1B}[1mapi/openapi.yaml:1:2:\u{1B}[0m \u{1B}[1;35mwarning:\u{1B}[0m \u{1B}[1mm\u{1B}[0m [w]\n"
                + "    1 | ab\n      |  \u{1B}[1;32m^\u{1B}[0m\n\u{1B}[1;36mnote:\u{1B}[0m n\n"
        )
    }

    @Test func writesJSONLines() {
        let output = DiagnosticRenderer(files: files("é: \"x\"\n"), format: .json, isColored: true).render([
            Diagnostic(
                .error,
                "bad",
                "a \"quoted\"\n\u{1}\\",
                at: range(4, 7),
                kind: .unsupported,
                notes: [.init("there", at: range(0, 2)), .init("why", at: nil)],
                fix: "do"
            ),
            Diagnostic(.warning, "w", "plain", at: nil),
        ])
        #expect(
            output == #"""
                {"severity":"warning","kind":"invalid","id":"w","message":"plain"}
                {"severity":"error","kind":"unsupported","id":"bad","message":"a \"quoted\"\n\u0001\\","path":"api/openapi.yaml","line":1,"column":4,"endLine":1,"endColumn":7,"notes":[{"message":"there","path":"api/openapi.yaml","line":1,"column":1,"endLine":1,"endColumn":2},{"message":"why"}],"fix":"do"}

                """#
        )
    }

    @Test func nothingIsNothing() {
        #expect(DiagnosticRenderer(files: files("")).render([]) == "")
    }
}
