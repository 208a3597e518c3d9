import OpenAPIDocument

/// What was written after the name of a command, by the option that it belongs to.
struct ParsedArguments {
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]

    /// - Throws: `UsageError` where the syntax does not have what is written.
    init(_ arguments: ArraySlice<String>, for syntax: CommandSyntax) throws(UsageError) {
        var rest = arguments
        while let argument = rest.popFirst() {
            if argument == "--" {
                for operand in rest { try add(operand, to: syntax) }
                return
            } else if argument.hasPrefix("--") {
                try readName(argument, from: &rest, syntax)
            } else if Self.isOption(argument) {
                try readLetters(argument, from: &rest, syntax)
            } else {
                try add(argument, to: syntax)
            }
        }
    }

    func has(_ flag: CommandOption) -> Bool { values[flag.name] != nil }

    /// The last value that was given.
    subscript(option: CommandOption) -> String? { values[option.name]?.last }

    /// Every value that was given.
    func all(_ option: CommandOption) -> [String] { values[option.name] ?? [] }

    /// A lone hyphen is a value: it stands for a standard stream.
    private static func isOption(_ argument: String) -> Bool { argument.hasPrefix("-") && argument != "-" }

    private mutating func add(_ operand: String, to syntax: CommandSyntax) throws(UsageError) {
        guard let known = syntax.operand, known.repeats || operands.isEmpty else {
            throw UsageError("Unexpected argument '\(operand)'")
        }
        operands.append(operand)
    }

    /// `--name value`, `--name=value` or `--flag`
    private mutating func readName(_ argument: String, from rest: inout ArraySlice<String>, _ syntax: CommandSyntax)
        throws(UsageError)
    {
        let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = syntax.options.first(where: { $0.name == parts[0] }) else {
            let meant = Spelling.nearest(to: parts[0], among: syntax.options.map(\.name))
            throw UsageError("Unknown option '--\(parts[0])'" + (meant.map { ". Did you mean '--\($0)'?" } ?? ""))
        }
        if option.value == nil, parts.count > 1 {
            throw UsageError("The option '--\(option.name)' does not take any value, but '\(parts[1])' was specified.")
        }
        try read(option, parts.count > 1 ? parts[1] : nil, from: &rest)
    }

    /// `-q`, or several in one: `-qv`
    private mutating func readLetters(_ argument: String, from rest: inout ArraySlice<String>, _ syntax: CommandSyntax)
        throws(UsageError)
    {
        for letter in argument.dropFirst() {
            guard let option = syntax.options.first(where: { $0.letter == letter }) else {
                throw UsageError("Unknown option '-\(letter)'")
            }
            try read(option, nil, from: &rest)
        }
    }

    private mutating func read(_ option: CommandOption, _ written: String?, from rest: inout ArraySlice<String>)
        throws(UsageError)
    {
        guard option.value != nil else {
            values[option.name] = []
            return
        }
        let next = written == nil && rest.first.map(Self.isOption) == false ? rest.popFirst() : written
        guard let value = next else { throw UsageError("Missing value for '\(option.synopsis)'", option: option) }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            let choices = option.choices.map { "'\($0)'" }
            let words = choices.dropLast().joined(separator: ", ") + (choices.count > 2 ? " or " : " and ") + choices.last!
            throw UsageError(
                "The value '\(value)' is invalid for '\(option.synopsis)'. Please provide one of \(words).",
                option: option
            )
        }
        values[option.name, default: []].append(value)
    }
}
