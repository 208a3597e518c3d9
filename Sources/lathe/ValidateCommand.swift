import ArgumentParser
import LatheDriver

/// `lathe validate`
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Says what is wrong with documents, and writes nothing.",
        discussion: """
            EXAMPLES
              lathe validate Specs/*/lathe.yaml
              lathe validate --document openapi.yaml --diagnostics json
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        try messages.show(
            Run(
                .validate,
                isStrict: messages.strict,
                refreshesReferences: input.refreshReferences,
                diagnosticsFile: messages.output.diagnosticsFile
            ).report(
                try input.sources(writesFiles: false)
            )
        )
    }
}
