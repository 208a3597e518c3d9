import LatheDriver

/// `lathe generate`
struct GenerateCommand: Command {
    static let syntax = CommandSyntax(
        name: "generate",
        abstract: "Writes the Swift files of clients.",
        discussion: """
            Files that are right already are left alone, and files of ours that nothing makes any more are removed. A file that lathe \
            did not write is never touched.

            EXAMPLES
              lathe generate
              lathe generate Specs/*/lathe.yaml --depfile .build/lathe.d
              lathe generate --document openapi.yaml --module API --output Sources/API
            """,
        operand: InputOptions.operand,
        options: InputOptions.options + MessageOptions.options + [depfile]
    )

    private static let depfile = CommandOption.option(
        "depfile",
        value: "path",
        "Also write what the run depends on, as a rule for Make."
    )

    private let input: InputOptions
    private let messages: MessageOptions
    private let depfile: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        input = InputOptions(arguments)
        messages = try MessageOptions(arguments)
        depfile = arguments[Self.depfile]
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let run = Run(
            .generate,
            depfile: depfile,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile
        )
        return messages.show(run.report(try input.sources(writesFiles: true)))
    }
}
