import ArgumentParser
import LatheDriver
import SourceText

/// How much to say, and how.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Also print which files were read and changed, and every warning.")
    var verbose = false

    @Flag(help: "Take warnings for errors: then nothing is written, and lathe ends with 1.")
    var strict = false

    @OptionGroup var output: DiagnosticOutput

    func validate() throws {
        if quiet, verbose { throw ValidationError("Give --quiet or --verbose, not both.") }
    }

    /// Whether nothing but the usual is asked for.
    var isPlain: Bool { !verbose && !strict && output.diagnostics == .text && output.diagnosticsFile == nil }

    /// Prints what the last run has said, and that there was nothing to do.
    func show(_ unchanged: RecordedRun.Unchanged) {
        Terminal.printError(unchanged.messages)
        if !quiet { Terminal.print(unchanged.lines.map { $0 + "\n" }.joined()) }
    }

    /// Prints diagnostics to standard error and the summary to standard output.
    ///
    /// - Returns: the diagnostics as they were printed.
    /// - Throws: `ExitCode`, unless all is well.
    @discardableResult
    func show(_ report: RunReport) throws -> String {
        let text = try output.show(report.diagnostics, in: report.files, isVerbose: verbose)
        // Nothing is mixed into what a program reads.
        if verbose, output.isForPeople {
            Terminal.printError(report.files.all.map { "read \(VisibleText($0.path).text)\n" }.joined())
            let verb = report.exitCode == .success ? "changed" : "would change"
            Terminal.printError(report.clients.flatMap(\.changes).map { "\(verb) \(VisibleText($0).text)\n" }.joined())
            let ignored = Dictionary(grouping: report.ignored, by: \.id).sorted { $0.key < $1.key }
            Terminal.printError(ignored.map { "ignored \($0.value.count) \($0.key)\n" }.joined())
        }
        if !quiet {
            Terminal.print(report.clients.map { $0.line + "\n" }.joined())
        }
        guard report.exitCode == .success else { throw ExitCode(report.exitCode.rawValue) }
        return text
    }
}
