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
        options: DryRun.options
    )

    private let dryRun: DryRun

    init(_ arguments: ParsedArguments) throws(UsageError) { dryRun = try DryRun(arguments) }

    func run() throws(UsageError) -> RunReport.ExitCode { try dryRun.run(.validate, writesFiles: false) }
}
