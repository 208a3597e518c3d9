import ArgumentParser

/// Where the process begins.
@main
enum Main {
    static func main() {
        CrashReport.install()
        do {
            try CommandName.check(CommandLine.arguments.dropFirst())
            var command = try LatheCommand.parseAsRoot()
            do {
                try command.run()
            } catch let error as ValidationError {
                end(error, in: type(of: command))
            }
        } catch {
            LatheCommand.exit(withError: error)
        }
    }

    /// What a command finds wrong with its arguments when it runs is said with the command's own usage, not that of `lathe`.
    private static func end(_ error: ValidationError, in command: any ParsableCommand.Type) -> Never {
        let name = command.configuration.commandName ?? ""
        Terminal.printError("Error: \(error.message)\n")
        Terminal.printError("Usage: \(LatheCommand.usageString(for: command))\n")
        Terminal.printError("  See 'lathe \(name) --help' for more information.\n")
        LatheCommand.exit(withError: ExitCode.validationFailure)
    }
}
