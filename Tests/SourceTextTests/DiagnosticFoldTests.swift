import SourceText
import Testing

struct DiagnosticFoldTests {
    private func render(_ diagnostics: [Diagnostic], folds: Bool = true, format: DiagnosticRenderer.Format = .text) -> [Substring]
    {
        var files = SourceFiles()
        _ = files.add(SourceFile(path: "f", bytes: Array(repeating: UInt8(ascii: "\n"), count: 10_000)))
        return DiagnosticRenderer(files: files, format: format, folds: folds).render(diagnostics).split(separator: "\n")
    }

    private func warnings(_ id: String, _ count: Int, from start: Int) -> [Diagnostic] {
        (start..<start + count).map { Diagnostic(.warning, id, "m\($0)", at: SourceRange(file: 0, start: $0, end: $0)) }
    }

    private let error = Diagnostic(.error, "bad", "m", at: SourceRange(file: 0, start: 9_999, end: 9_999))

    @Test func oneMessageIsNotCounted() {
        #expect(render([error]) == ["f:10000:1: error: m [bad]"])
        #expect(render([]) == [])
    }

    @Test func fewMessagesAreAllShownAndCounted() {
        let lines = render(warnings("often", 39, from: 0) + [error])
        #expect(lines.count == 41)
        #expect(lines.last == "1 error and 39 warnings")
    }

    @Test func manyWarningsOfOneKindAreFoldedAndErrorsAreNot() {
        let many = warnings("often", 5_000, from: 0) + warnings("rare", 2, from: 6_000) + warnings("some", 6, from: 7_000)
        let errors = (0..<100).map {
            Diagnostic(.error, "bad", "e\($0)", at: SourceRange(file: 0, start: 8_000 + $0, end: 8_000 + $0))
        }
        let lines = render(many + errors)
        #expect(lines.count == 5 + 2 + 5 + 100 + 2)
        #expect(lines.suffix(2) == ["not shown: 4995 often, 1 some; --verbose shows all", "100 errors and 5008 warnings"])
        #expect(lines[..<5].allSatisfy { $0.hasSuffix("[often]") } && lines[5...6].allSatisfy { $0.hasSuffix("[rare]") })
    }

    @Test(arguments: [DiagnosticRenderer.Format.json, .github]) func programsGetAll(format: DiagnosticRenderer.Format) {
        #expect(render(warnings("often", 5_000, from: 0), format: format).count == 5_000)
    }

    @Test func whoWantsAllGetsAll() {
        #expect(render(warnings("often", 5_000, from: 0), folds: false).count == 5_000)
    }
}
