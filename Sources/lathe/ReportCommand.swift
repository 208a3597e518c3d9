import ArgumentParser
import LatheDriver
import SourceText

/// `lathe report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Lists what is generated of a document, what is not, and why.",
        discussion: """
            Each operation with its Swift call and file, types, webhooks, every message, and the configuration in force. Nothing \
            else is written. Where errors stop a client, the report says what would have been there, and ends with 1.

            EXAMPLES
              lathe report
              lathe report --document openapi.yaml
              lathe report Specs/*/lathe.yaml --html report.html
              lathe report --json - | jq '.clients[].operations[].calls'
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var messages: DiagnosticOutput

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(
        help: ArgumentHelp("Write a page of HTML that needs nothing else; - is standard output.", valueName: "path"),
        completion: .file()
    )
    var html: String?

    @Option(help: ArgumentHelp("Write JSON; - is standard output.", valueName: "path"), completion: .file())
    var json: String?

    func validate() throws {
        if html == "-", json == "-" { throw ValidationError("Only one of --html and --json can be standard output.") }
    }

    func run() throws {
        let sideFiles = SideFiles([("--html", html), ("--json", json), ("--diagnostics-file", messages.diagnosticsFile)])
        let result = Report(isStrict: strict, sideFiles: sideFiles).make(try input.sources(writesFiles: false))
        try messages.show(result.others, in: result.files)
        guard sideFiles.problems(reading: result.files.all.map(\.path)).isEmpty else {
            throw ExitCode(result.exitCode.rawValue)
        }
        if html == nil, json == nil { Terminal.print(ReportText(result.clients).text) }
        if let html { try write(ReportPage(result.clients).text, to: html) }
        if let json { try write(ReportJSON(result.clients).text, to: json) }
        guard result.exitCode == .success else { throw ExitCode(result.exitCode.rawValue) }
    }

    private func write(_ text: String, to path: String) throws {
        if path == "-" { return Terminal.print(text) }
        guard let problem = TextFile(path: path).write(text) else { return }
        Terminal.printError("error: \(problem) [cannot-write]\n")
        throw ExitCode(RunReport.ExitCode.failure.rawValue)
    }
}
