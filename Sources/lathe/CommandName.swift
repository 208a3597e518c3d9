import ArgumentParser

/// The word behind `lathe`, and that behind `lathe help`.
enum CommandName {
    /// - Throws: `ValidationError` where it is no command: the parser takes `help` with any word, and calls others unexpected arguments.
    static func check(_ arguments: ArraySlice<String>) throws {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments
        guard let word = words.first, !word.hasPrefix("-"), word != "help" else { return }
        let names = LatheCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard names.contains(word) else {
            throw ValidationError("There is no command \"\(word)\". There are \(names.joined(separator: ", ")).")
        }
    }
}
