/// What can be written after the name of a command, and what it means.
struct CommandSyntax {
    /// The word after `lathe`.
    let name: String
    /// One sentence.
    let abstract: String
    /// Paragraphs and examples; lines that fit are left as they are.
    let discussion: String
    var operand: CommandOperand?
    let options: [CommandOption]

    static let version = CommandOption.flag("version", "Show the version.")
    static let help = CommandOption.flag("help", letter: "h", "Show help information.")

    /// More options than these are not listed in the line of usage.
    private static let fewOptions = 6

    var usage: String {
        let few = options.map { "[\($0.synopsis)]" }
        let parts = options.count > Self.fewOptions ? ["[<options>]"] + operandSynopsis : operandSynopsis + few
        return (["lathe", name] + parts).joined(separator: " ")
    }

    private var operandSynopsis: [String] { operand.map { [$0.synopsis] } ?? [] }

    /// What `--help` prints.
    var helpText: String {
        var page = HelpPage(overview: abstract, discussion: discussion, usage: usage)
        if let operand { page.addSection("ARGUMENTS", [("<\(operand.name)>", operand.help)]) }
        page.addSection("OPTIONS", (options + [Self.version, Self.help]).map { ($0.label, $0.description) })
        return page.text
    }
}
