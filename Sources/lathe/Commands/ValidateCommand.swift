import LatheDriver

/// `lathe validate`
struct ValidateCommand: Command {
    static let syntax = CommandSyntax(
        name: "validate",
        abstract: "Says what is wrong with documents, and writes nothing.",
        discussion: """
            EXAMPLES
              lathe validate Specs/*/lathe.yaml
              lathe validate --document openapi.yaml --diagnostics json
            """,
        operand: InputOptions.operand,
        options: InputOptions.options + MessageOptions.options
    )

    private let input: InputOptions
    private let messages: MessageOptions

    init(_ arguments: ParsedArguments) throws(UsageError) {
        input = InputOptions(arguments)
        messages = try MessageOptions(arguments)
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let run = Run(
            .validate,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile
        )
        return messages.show(run.report(try input.sources(writesFiles: false)))
    }
}
