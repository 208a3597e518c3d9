import LatheDriver
import SourceText

/// How errors and warnings are printed.
struct DiagnosticOutput {
    static let options = [diagnostics, diagnosticsFile]

    private static let diagnostics = CommandOption.choice(
        "diagnostics",
        initially: DiagnosticRenderer.Format.text,
        "How to print errors and warnings: text like a compiler's, a JSON object a line, for GitHub Actions, or SARIF."
    )
    private static let diagnosticsFile = CommandOption.option(
        "diagnostics-file",
        value: "path",
        "Write errors and warnings into a file in that form, and print them as text."
    )

    let diagnostics: DiagnosticRenderer.Format
    let diagnosticsFile: String?

    init(_ arguments: ParsedArguments) {
        diagnostics = arguments[Self.diagnostics].flatMap(DiagnosticRenderer.Format.init) ?? .text
        diagnosticsFile = arguments[Self.diagnosticsFile]
    }

    /// Whether standard error gets text.
    var isForPeople: Bool { diagnostics == .text || diagnosticsFile != nil }

    /// Prints to standard error, all diagnostics or, for a person, not too many.
    ///
    /// - Returns: What was printed; `nil` where the file could not be written.
    func show(_ diagnostics: [Diagnostic], in files: SourceFiles, isVerbose: Bool = false) -> String? {
        let format = isForPeople ? .text : self.diagnostics
        let renderer = DiagnosticRenderer(
            files: files,
            format: format,
            isColored: Terminal.errorHasColors,
            folds: !isVerbose,
            tool: .lathe
        )
        let printed = renderer.render(diagnostics)
        Terminal.printError(printed)
        guard let diagnosticsFile else { return printed }
        let problems = SideFiles([("--diagnostics-file", diagnosticsFile)]).problems(reading: files.all.map(\.path))
        guard problems.isEmpty else {
            // A command that writes has said so before.
            if !problems.contains(where: diagnostics.contains) { Terminal.printError(renderer.render(problems)) }
            return nil
        }
        let text = DiagnosticRenderer(files: files, format: self.diagnostics, tool: .lathe).render(diagnostics)
        guard let problem = TextFile(path: diagnosticsFile).write(text) else { return printed }
        Terminal.printError("error: \(problem) [cannot-write]\n")
        return nil
    }
}
