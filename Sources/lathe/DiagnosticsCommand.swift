import ArgumentParser
import LatheDriver

/// `lathe diagnostics`
struct DiagnosticsCommand: ParsableCommand {
    /// What to print.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "diagnostics",
        abstract: "Says what a message means, what causes it, and what to do.",
        discussion: """
            A message ends with its identifier in brackets. Without an identifier, all are listed.

            EXAMPLES
              lathe diagnostics ambiguous-union
              lathe diagnostics
              lathe diagnostics --format markdown > diagnostics.md
            """
    )

    @Argument(help: ArgumentHelp("The identifier of a message.", valueName: "id"))
    var id: String?

    @Option(help: "text, or markdown for a page.")
    var format = Format.text

    func run() throws {
        let text = CatalogueText()
        guard let id else { return Terminal.print(format == .text ? text.list : text.page) }
        guard let entry = Catalogue[id] else {
            let advice = Catalogue.nearest(to: id).map { "Did you mean \"\($0)\"?" } ?? "\"lathe diagnostics\" lists them all."
            throw ValidationError("No message is called \"\(id)\". \(advice)")
        }
        Terminal.print(format == .text ? text.text(of: entry) : text.section(of: entry))
    }
}
