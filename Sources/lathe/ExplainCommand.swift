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

    @Option(help: ArgumentHelp("The configuration. (default: ./lathe.yaml)", valueName: "path"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("The OpenAPI document, instead of a configuration.", valueName: "path"), completion: .file())
    var document: String?

    func validate() throws {
        guard config == nil || document == nil else { throw ValidationError("Give --config or --document, not both.") }
    }

    func run() throws {
        var source = Run.Source.file(config ?? "lathe.yaml")
        if let document {
            let options = ClientOptions(document: document)
            if let problem = options.problem(writesFiles: false) { throw ValidationError(problem) }
            source = .options(options)
        }
        let report = Explain().report(source, query: pointer)
        let errors = report.diagnostics.filter { $0.severity == .error }
        let renderer = DiagnosticRenderer(files: report.files, isColored: Terminal.errorHasColors)
        Terminal.printError(renderer.render(errors))
        Terminal.print(report.text)
        guard report.exitCode == .success else { throw ExitCode(report.exitCode.rawValue) }
    }
}
