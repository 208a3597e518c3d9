/// The command line is not one that Lathe understands. The process ends with 64 (EX_USAGE).
struct UsageError: Error {
    static let exitCode: Int32 = 64

    let message: String
    /// The option that is not used as it should be.
    var option: CommandOption?

    init(_ message: String, option: CommandOption? = nil) {
        self.message = message
        self.option = option
    }

    /// What is printed, with the usage of the command.
    ///
    /// - Parameter command: the words of the command.
    func text(usage: String, command: String) -> String {
        let help = option.map { "Help:  \($0.synopsis)  \($0.help)\n" } ?? ""
        return "Error: \(message)\n\(help)Usage: \(usage)\n  See '\(command) --help' for more information.\n"
    }
}
