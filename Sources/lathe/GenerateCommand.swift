import ArgumentParser
import LatheDriver

/// `lathe generate`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the Swift files of clients.",
        discussion: """
            Files that are right already are left alone, and files of ours that nothing makes any more are removed. A file that lathe \
            did not write is never touched.

            EXAMPLES
              lathe generate
              lathe generate Specs/*/lathe.yaml --depfile .build/lathe.d
              lathe generate --document openapi.yaml --module API --output Sources/API
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var messages: MessageOptions

    @Option(help: ArgumentHelp("Also write what the run depends on, as a rule for Make.", valueName: "path"))
    var depfile: String?

    func run() throws {
        let report = Run(
            .generate,
            depfile: depfile,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile
        )
        .report(try input.sources(writesFiles: true))
        try messages.show(report)
    }
}
