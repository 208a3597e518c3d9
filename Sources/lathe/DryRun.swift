import LatheDriver

/// A run that changes no client: what `lathe check` and `lathe validate` share.
struct DryRun {
    static let options = InputOptions.options + MessageOptions.options

    private let input: InputOptions
    private let messages: MessageOptions

    /// - Throws: `UsageError` where options do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        input = InputOptions(arguments)
        messages = try MessageOptions(arguments)
    }

    /// - Parameter writesFiles: whether the clients must say where their files belong.
    /// - Throws: `UsageError` where options do not go together.
    func run(_ mode: Run.Mode, writesFiles: Bool) throws(UsageError) -> RunReport.ExitCode {
        let run = Run(
            mode,
            isStrict: messages.strict,
            refreshesReferences: input.refreshReferences,
            diagnosticsFile: messages.output.diagnosticsFile
        )
        return messages.show(run.report(try input.sources(writesFiles: writesFiles)))
    }
}
