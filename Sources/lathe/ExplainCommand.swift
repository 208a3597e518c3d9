import ArgumentParser
import LatheDriver
import SourceText

/// `lathe explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says how the variants of unions are told apart.",
        discussion: """
            A union is a oneOf, an anyOf, a list of types, or a schema with a discriminator that others take over. It is named by a JSON \
            pointer into the document, or by the Swift type it became. Without a name there is a line about every union.

            EXAMPLES
              lathe explain                                          # reads ./lathe.yaml
              lathe explain '#/components/schemas/Pet'
              lathe explain Order.Payment --config Specs/shop/lathe.yaml
              lathe explain /components/schemas/Pet --document openapi.yaml
            """
    )

    @Argument(help: ArgumentHelp("A JSON pointer into the document, or the name of a Swift type.", valueName: "pointer"))
    var pointer: String?

    @OptionGroup var source: DocumentSource
    @OptionGroup var messages: DiagnosticOutput

    func run() throws {
        let report = Explain().report(try source.source(), query: pointer)
        let errors = report.diagnostics.filter { $0.severity == .error }
        try messages.show(errors, in: report.files)
        Terminal.print(report.text)
        guard report.exitCode == .success else { throw ExitCode(report.exitCode.rawValue) }
    }
}
