import LatheDriver

/// `lathe diagnostics`
struct DiagnosticsCommand: Command {
    /// What to print.
    private enum Format: String, CaseIterable {
        case text
        case markdown
    }

    static let syntax = CommandSyntax(
        name: "diagnostics",
        abstract: "Says what a message means, what causes it, and what to do.",
        discussion: """
            A message ends with its identifier in brackets. Without an identifier, all are listed.

            EXAMPLES
              lathe diagnostics ambiguous-union
              lathe diagnostics
              lathe diagnostics --format markdown > diagnostics.md
            """,
        operand: CommandOperand(name: "id", help: "The identifier of a message."),
        options: [format]
    )

    private static let format = CommandOption.choice("format", initially: Format.text, "text, or markdown for a page.")

    private let id: String?
    private let format: Format

    init(_ arguments: ParsedArguments) {
        id = arguments.operands.first
        format = arguments[Self.format].flatMap(Format.init) ?? .text
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let text = CatalogueText()
        guard let id else {
            Terminal.print(format == .text ? text.list : text.page)
            return .success
        }
        guard let entry = Catalogue[id] else {
            let advice = Catalogue.nearest(to: id).map { "Did you mean \"\($0)\"?" } ?? "\"lathe diagnostics\" lists them all."
            throw UsageError("No message is called \"\(id)\". \(advice)")
        }
        Terminal.print(format == .text ? text.text(of: entry) : text.section(of: entry))
        return .success
    }
}
