import LatheDriver
import SourceText

/// How much to say, and how.
struct MessageOptions {
    static let options = [quiet, verbose, strict] + DiagnosticOutput.options

    private static let quiet = CommandOption.flag("quiet", letter: "q", "Print errors and warnings only.")
    private static let verbose = CommandOption.flag(
        "verbose",
        letter: "v",
        "Also print which files were read and changed, and every warning."
    )
    private static let strict = CommandOption.flag(
        "strict",
        "Take warnings for errors: then nothing is written, and lathe ends with 1."
    )

    private let quiet: Bool
    private let verbose: Bool
    let strict: Bool
    let output: DiagnosticOutput

    /// - Throws: `UsageError` where options do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        quiet = arguments.has(Self.quiet)
        verbose = arguments.has(Self.verbose)
        strict = arguments.has(Self.strict)
        output = DiagnosticOutput(arguments)
        if quiet, verbose { throw UsageError("Give --quiet or --verbose, not both.") }
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
    /// - Parameter recorded: keeps what was printed, where the run need not be done again.
    /// - Returns: What the process ends with.
    func show(_ report: RunReport, recorded: RecordedRun? = nil) -> RunReport.ExitCode {
        guard let text = output.show(report.diagnostics, in: report.files, isVerbose: verbose) else { return .failure }
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
        recorded?.remember(report, messages: text)
        return report.exitCode
    }
}
