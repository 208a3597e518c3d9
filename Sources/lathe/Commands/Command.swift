import LatheDriver

/// What a word after `lathe` does.
protocol Command: SendableMetatype {
    static var syntax: CommandSyntax { get }

    /// - Throws: `UsageError` where arguments do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError)

    /// - Returns: What the process ends with.
    /// - Throws: `UsageError` for what is found wrong with the arguments only now.
    func run() throws(UsageError) -> RunReport.ExitCode
}

extension Command {
    /// - Parameter arguments: what stands after the name of the command.
    static func run(_ arguments: ArraySlice<String>) throws(UsageError) -> RunReport.ExitCode {
        try Self(ParsedArguments(arguments, for: syntax)).run()
    }
}
