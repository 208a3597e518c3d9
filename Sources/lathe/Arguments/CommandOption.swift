/// An option of a command, or a flag, which has no value.
struct CommandOption: Equatable {
    /// Without the hyphens.
    let name: String
    /// The letter that can be written instead.
    var letter: Character?
    /// What help calls its value; `nil` is a flag.
    var value: String?
    /// The values it can have; any where there are none.
    var choices: [String] = []
    /// What it is without the option, where help has to say so.
    var initial: String?
    let help: String

    static func flag(_ name: String, letter: Character? = nil, _ help: String) -> CommandOption {
        CommandOption(name: name, letter: letter, help: help)
    }

    static func option(_ name: String, value: String, _ help: String) -> CommandOption {
        CommandOption(name: name, value: value, help: help)
    }

    /// An option whose value is one of a few words.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        initially initial: Choice,
        _ help: String
    ) -> CommandOption {
        CommandOption(
            name: name,
            value: name,
            choices: Choice.allCases.map(\.rawValue),
            initial: initial.rawValue,
            help: help
        )
    }

    /// With its value, as in a line of usage.
    var synopsis: String { "--\(name)" + (value.map { " <\($0)>" } ?? "") }

    /// As help lists it.
    var label: String { (letter.map { "-\($0), " } ?? "") + synopsis }

    var description: String {
        var facts: [String] = []
        if !choices.isEmpty { facts.append("values: \(choices.joined(separator: ", "))") }
        if let initial { facts.append("default: \(initial)") }
        return facts.isEmpty ? help : "\(help) (\(facts.joined(separator: "; ")))"
    }
}
