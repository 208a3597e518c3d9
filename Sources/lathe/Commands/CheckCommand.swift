import LatheDriver

/// `lathe check`
struct CheckCommand: Command {
    static let syntax = CommandSyntax(
        name: "check",
        abstract: "Says which files generate would change, and writes nothing.",
        discussion: """
            Ends with 1 when there are any, for CI.

            EXAMPLE
              lathe check Specs/*/lathe.yaml
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
            .check,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile
        )
        return messages.show(run.report(try input.sources(writesFiles: true)))
    }
}
