import ArgumentParser
import LatheDriver
import SourceText

extension DiagnosticRenderer.Format: ExpressibleByArgument {}

/// How much to say, and how.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Also print which files were read and changed.")
    var verbose = false

    @Option(help: "How to print errors and warnings: like a compiler, or a JSON object a line.")
    var diagnostics = DiagnosticRenderer.Format.text

    func validate() throws {
        if quiet, verbose { throw ValidationError("Give --quiet or --verbose, not both.") }
    }

    /// Prints diagnostics to standard error and the summary to standard output.
    ///
    /// - Throws: `ExitCode`, unless all is well.
    func show(_ report: RunReport) throws {
        let renderer = DiagnosticRenderer(files: report.files, format: diagnostics, isColored: Terminal.errorHasColors)
        Terminal.printError(renderer.render(report.diagnostics))
        if verbose {
            Terminal.printError(report.files.all.map { "read \($0.path)\n" }.joined())
            let verb = report.exitCode == .success ? "changed" : "would change"
            Terminal.printError(report.clients.flatMap(\.changes).map { "\(verb) \($0)\n" }.joined())
        }
        if !quiet {
            Terminal.print(report.clients.map { $0.line + "\n" }.joined())
        }
        guard report.exitCode == .success else { throw ExitCode(report.exitCode.rawValue) }
    }
}
