import ArgumentParser
import LatheDriver
import SourceText

extension DiagnosticRenderer.Format: ExpressibleByArgument {}

/// How errors and warnings are printed.
struct DiagnosticOutput: ParsableArguments {
    @Option(help: "How to print errors and warnings: text like a compiler's, a JSON object a line, for GitHub Actions, or SARIF.")
    var diagnostics = DiagnosticRenderer.Format.text

    @Option(
        help: ArgumentHelp(
            "Write errors and warnings into a file in that form, and print them as text.",
            valueName: "path"
        ),
        completion: .file()
    )
    var diagnosticsFile: String?

    /// Whether standard error gets text.
    var isForPeople: Bool { diagnostics == .text || diagnosticsFile != nil }

    /// Prints to standard error, all diagnostics or, for a person, not too many.
    ///
    /// - Returns: what was printed.
    /// - Throws: `ExitCode` where the file cannot be written.
    @discardableResult
    func show(_ diagnostics: [Diagnostic], in files: SourceFiles, isVerbose: Bool = false) throws -> String {
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
            throw ExitCode(RunReport.ExitCode.failure.rawValue)
        }
        let text = DiagnosticRenderer(files: files, format: self.diagnostics, tool: .lathe).render(diagnostics)
        if let problem = TextFile(path: diagnosticsFile).write(text) {
            Terminal.printError("error: \(problem) [cannot-write]\n")
            throw ExitCode(RunReport.ExitCode.failure.rawValue)
        }
        return printed
    }
}
