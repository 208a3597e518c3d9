import LatheDriver

/// `lathe generate`
struct GenerateCommand: Command {
    static let syntax = CommandSyntax(
        name: "generate",
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
            """,
        operand: InputOptions.operand,
        options: InputOptions.options + MessageOptions.options + [depfile, noCache]
    )

    private static let depfile = CommandOption.option(
        "depfile",
        value: "path",
        "Also write what the run depends on, as a rule for Make."
    )

    private static let noCache = CommandOption.flag(
        "no-cache",
        "Do everything, though nothing may have changed, and keep nothing for the next run."
    )

    private let input: InputOptions
    private let messages: MessageOptions
    private let depfile: String?
    private let noCache: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        input = InputOptions(arguments)
        messages = try MessageOptions(arguments)
        depfile = arguments[Self.depfile]
        noCache = arguments.has(Self.noCache)
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let sources = try input.sources(writesFiles: true)
        let recorded = recordedRun
        if let unchanged = recorded?.unchanged() {
            messages.show(unchanged)
            return .success
        }
        let run = Run(
            .generate,
            depfile: depfile,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile,
            isTraced: recorded != nil,
            endsProcess: true
        )
        return messages.show(run.report(sources), recorded: recorded)
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
