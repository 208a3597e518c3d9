import ArgumentParser
import LatheDriver
import SourceText

/// `lathe suggest`
struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
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
            """
    )

    @Argument(
        help: ArgumentHelp("The configuration; ./lathe.yaml without it.", valueName: "config"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var configuration: String?

    @OptionGroup var source: DocumentSource
    @OptionGroup var messages: DiagnosticOutput

    func validate() throws {
        guard configuration == nil || source.config == nil && source.document == nil else {
            throw ValidationError("Give one configuration or --document, not both.")
        }
    }

    func run() throws {
        let report = Suggest().report(try configuration.map { .file($0) } ?? source.source())
        let errors = report.diagnostics.filter { $0.severity == .error }
        try messages.show(errors, in: report.files)
        Terminal.print(report.text)
        guard report.exitCode == .success else { throw ExitCode(report.exitCode.rawValue) }
    }
}
