import ArgumentParser
import LatheDriver

/// `lathe check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says which files generate would change, and writes nothing.",
        discussion: """
            Ends with 1 when there are any, for CI.

            EXAMPLE
              lathe check Specs/*/lathe.yaml
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        try messages.show(
            Run(
                .check,
                isStrict: messages.strict,
                refreshesReferences: input.refreshReferences,
                diagnosticsFile: messages.output.diagnosticsFile
            ).report(
                try input.sources(writesFiles: true)
            )
        )
    }
}
