import LatheDriver
import SourceText

/// `lathe report`
struct ReportCommand: Command {
    static let syntax = CommandSyntax(
        name: "report",
        abstract: "Lists what is generated of a document, what is not, and why.",
        discussion: """
            Each operation with its Swift call and file, types, webhooks, every message, and the configuration in force. Nothing \
            else is written. Where errors stop a client, the report says what would have been there, and ends with 1.

            EXAMPLES
              lathe report
              lathe report --document openapi.yaml
              lathe report Specs/*/lathe.yaml --html report.html
              lathe report --json - | jq '.clients[].operations[].calls'
            """,
        operand: InputOptions.operand,
        options: InputOptions.options + DiagnosticOutput.options + [strict, html, json]
    )

    private static let strict = CommandOption.flag("strict", "Take warnings for errors.")
    private static let html = CommandOption.option(
        "html",
        value: "path",
        "Write a page of HTML that needs nothing else; - is standard output."
    )
    private static let json = CommandOption.option("json", value: "path", "Write JSON; - is standard output.")

    private let input: InputOptions
    private let messages: DiagnosticOutput
    private let strict: Bool
    private let html: String?
    private let json: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        input = InputOptions(arguments)
        messages = DiagnosticOutput(arguments)
        strict = arguments.has(Self.strict)
        html = arguments[Self.html]
        json = arguments[Self.json]
        if html == "-", json == "-" { throw UsageError("Only one of --html and --json can be standard output.") }
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let sideFiles = SideFiles([("--html", html), ("--json", json), ("--diagnostics-file", messages.diagnosticsFile)])
        let result = Report(isStrict: strict, sideFiles: sideFiles).make(try input.sources(writesFiles: false))
        guard messages.show(result.others, in: result.files) != nil else { return .failure }
        guard sideFiles.problems(reading: result.files.all.map(\.path)).isEmpty else { return result.exitCode }
        if html == nil, json == nil { Terminal.print(ReportText(result.clients).text) }
        if let html, !write(ReportPage(result.clients).text, to: html) { return .failure }
        if let json, !write(ReportJSON(result.clients).text, to: json) { return .failure }
        return result.exitCode
    }

    /// - Returns: Whether that could be done.
    private func write(_ text: String, to path: String) -> Bool {
        if path == "-" {
            Terminal.print(text)
            return true
        }
        guard let problem = TextFile(path: path).write(text) else { return true }
        Terminal.printError("error: \(problem) [cannot-write]\n")
        return false
    }
}
