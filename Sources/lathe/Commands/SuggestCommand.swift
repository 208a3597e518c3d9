import LatheDriver
import SourceText

/// `lathe suggest`
struct SuggestCommand: Command {
    static let syntax = CommandSyntax(
        name: "suggest",
        abstract: "Suggests which operations could wait for jobs and go through lists.",
        discussion: """
            What is suggested comes as an OpenAPI overlay with x-lathe-polling and x-lathe-pagination. It goes by the words of the \
            document, and comments give the reasons with their lines: read them before you use it. Each suggestion was tried, and \
            what would not give code is left out. Where an extension is already there, nothing is suggested.

            EXAMPLES
              lathe suggest                                          # reads ./lathe.yaml
              lathe suggest --document openapi.yaml > overlay.yaml
              lathe suggest Specs/shop/lathe.yaml

              # GET /exports/{id}
              # - openapi.yaml:40: 'status' tells the state of a job
              # - openapi.yaml:12: POST /exports starts it and returns 'id'
              - target: $.paths['/exports/{id}'].get
                update:
                  x-lathe-polling:
                    name: waitForExport
                    status: $response.body#/status
                    success: [done]
                    failure: [failed]
                    initial: 5s
                    maximum: 60s
            """,
        operand: CommandOperand(name: "config", help: "The configuration; ./lathe.yaml without it."),
        options: DocumentSource.options + DiagnosticOutput.options
    )

    private let configuration: String?
    private let source: DocumentSource
    private let messages: DiagnosticOutput

    init(_ arguments: ParsedArguments) throws(UsageError) {
        configuration = arguments.operands.first
        source = try DocumentSource(arguments)
        messages = DiagnosticOutput(arguments)
        guard configuration == nil || source.config == nil && source.document == nil else {
            throw UsageError("Give one configuration or --document, not both.")
        }
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let report = Suggest().report(try input())
        let errors = report.diagnostics.filter { $0.severity == .error }
        guard messages.show(errors, in: report.files) != nil else { return .failure }
        Terminal.print(report.text)
        return report.exitCode
    }

    private func input() throws(UsageError) -> Run.Source {
        guard let configuration else { return try source.source() }
        return .file(configuration)
    }
}
