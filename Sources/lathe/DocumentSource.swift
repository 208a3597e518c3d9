import ArgumentParser
import LatheDriver

/// Which document a command that only reports is about.
struct DocumentSource: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration. (default: ./lathe.yaml)", valueName: "path"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("The OpenAPI document, instead of a configuration.", valueName: "path"), completion: .file())
    var document: String?

    func validate() throws {
        guard config == nil || document == nil else { throw ValidationError("Give --config or --document, not both.") }
    }

    func source() throws -> Run.Source {
        guard let document else { return .file(config ?? "lathe.yaml") }
        let options = ClientOptions(document: document)
        if let problem = options.problem(writesFiles: false) { throw ValidationError(problem) }
        return .options(options)
    }
}
