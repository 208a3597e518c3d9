import LatheDriver
import SourceText

/// `lathe explain`
struct ExplainCommand: Command {
    static let syntax = CommandSyntax(
        name: "explain",
        abstract: "Says how the variants of unions are told apart.",
        discussion: """
            A union is a oneOf, an anyOf, a list of types, or a schema with a discriminator that others take over. It is named by a JSON \
            pointer into the document, or by the Swift type it became. Without a name there is a line about every union.

            EXAMPLES
              lathe explain                                          # reads ./lathe.yaml
              lathe explain '#/components/schemas/Pet'
              lathe explain Order.Payment --config Specs/shop/lathe.yaml
              lathe explain /components/schemas/Pet --document openapi.yaml
            """,
        operand: CommandOperand(name: "pointer", help: "A JSON pointer into the document, or the name of a Swift type."),
        options: DocumentSource.options + DiagnosticOutput.options
    )

    private let pointer: String?
    private let source: DocumentSource
    private let messages: DiagnosticOutput

    init(_ arguments: ParsedArguments) throws(UsageError) {
        pointer = arguments.operands.first
        source = try DocumentSource(arguments)
        messages = DiagnosticOutput(arguments)
    }

    func run() throws(UsageError) -> RunReport.ExitCode {
        let report = Explain().report(try source.source(), query: pointer)
        let errors = report.diagnostics.filter { $0.severity == .error }
        guard messages.show(errors, in: report.files) != nil else { return .failure }
        Terminal.print(report.text)
        return report.exitCode
    }
}
