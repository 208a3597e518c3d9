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

            What a run read, wrote and said is kept in a folder of caches ($XDG_CACHE_HOME/lathe, else ~/.cache/lathe, on macOS \
            ~/Library/Caches/lathe). Where nothing of it has changed, nothing is done again, and the same is said. --no-cache does \
            everything again.

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

    @Flag(help: "Do everything, though nothing may have changed, and keep nothing for the next run.")
    var noCache = false

    func run() throws {
        let sources = try input.sources(writesFiles: true)
        let recorded = recordedRun
        if let unchanged = recorded?.unchanged() { return messages.show(unchanged) }
        let report = Run(
            .generate,
            depfile: depfile,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile,
            isTraced: recorded != nil
        )
        .report(sources)
        let text = try messages.show(report)
        recorded?.remember(report, messages: text)
    }

    /// `nil` where the run has to be done: for what it writes or prints besides, or because it is asked for.
    private var recordedRun: RecordedRun? {
        guard !noCache, depfile == nil, !input.refreshReferences, messages.isPlain, let folder = RecordFolder.standard else {
            return nil
        }
        let colors = Terminal.errorHasColors ? "colors" : "plain"
        return RecordedRun([colors] + CommandLine.arguments.dropFirst(), in: folder)
    }
}
