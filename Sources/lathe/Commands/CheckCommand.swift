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
        options: DryRun.options
    )

    private let dryRun: DryRun

    init(_ arguments: ParsedArguments) throws(UsageError) { dryRun = try DryRun(arguments) }

    func run() throws(UsageError) -> RunReport.ExitCode { try dryRun.run(.check, writesFiles: true) }
}
