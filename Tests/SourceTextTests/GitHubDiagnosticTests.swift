import SourceText
import Testing

/// The rules of escaping are those of https://github.com/actions/toolkit (packages/core/src/command.ts).
struct GitHubDiagnosticTests {
    private func render(_ diagnostics: Diagnostic..., path: String = "api/openapi.yaml") -> String {
        var files = SourceFiles()
        _ = files.add(SourceFile(path: path, bytes: Array("paths:\n  a: é\n  b: c\n".utf8)))
        return DiagnosticRenderer(files: files, format: .github, isColored: true).render(diagnostics)
    }

    @Test func aMessageHasItsPlaceNotesAndFix() {
        let output = render(
            Diagnostic(
                .warning,
                "ambiguous-union",
                "both accept {}: 100%",
                at: SourceRange(file: 0, start: 9, end: 14),
                notes: [
                    .init("the first is here", at: SourceRange(file: 0, start: 17, end: 21)), .init("so it is", at: nil),
                ],
                fix: "name it"
            )
        )
        #expect(
            output == "::warning file=api/openapi.yaml,line=2,endLine=2,col=3,endColumn=6,title=ambiguous-union::"
                + "both accept {}: 100%25%0Anote: api/openapi.yaml:3: the first is here%0Anote: so it is%0Afix: name it\n"
        )
    }

    @Test func errorsComeFirst() {
        let output = render(
            Diagnostic(.warning, "w", "m", at: SourceRange(file: 0, start: 0, end: 6)),
            Diagnostic(.error, "e", "m", at: SourceRange(file: 0, start: 9, end: 10))
        )
        #expect(
            output == "::error file=api/openapi.yaml,line=2,endLine=2,col=3,endColumn=3,title=e::m\n"
                + "::warning file=api/openapi.yaml,line=1,endLine=1,col=1,endColumn=6,title=w::m\n"
        )
    }

    @Test func aPlaceOfSeveralLinesHasNoColumns() {
        let output = render(Diagnostic(.error, "e", "m", at: SourceRange(file: 0, start: 9, end: 22)))
        #expect(output == "::error file=api/openapi.yaml,line=2,endLine=3,title=e::m\n")
    }

    @Test func aMessageWithoutAPlaceHasNoFile() {
        #expect(render(Diagnostic(.error, "out-of-date", "m", at: nil)) == "::error title=out-of-date::m\n")
    }

    @Test func aMessageAboutAWholeFileHasItsPath() {
        var diagnostic = Diagnostic(.error, "out-of-date", "m", at: nil)
        diagnostic.path = "Sources/A,B.swift"
        #expect(render(diagnostic) == "::error file=Sources/A%2CB.swift,title=out-of-date::m\n")
    }

    @Test func nothingInADocumentBecomesAnotherCommand() {
        let output = render(
            Diagnostic(
                .error,
                "e",
                "no \r\n::add-mask::x%0A\u{202E}",
                at: SourceRange(file: 0, start: 0, end: 1),
                fix: "a\n::set-output name=x::y"
            ),
            path: "a,line=9:b%\n.yaml"
        )
        #expect(
            output == "::error file=a%2Cline=9%3Ab%25%0A.yaml,line=1,endLine=1,col=1,endColumn=1,title=e::"
                + "no <U+000D><U+000A>::add-mask::x%250A<U+202E>%0Afix: a<U+000A>::set-output name=x::y\n"
        )
        #expect(output.split(separator: "\n").count == 1)
    }
}
