import ArgumentParser
import LatheDriver

/// Which document a command that only reports is about.
struct DocumentSource: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration. (default: ./lathe.yaml)", valueName: "path"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("The OpenAPI document, instead of a configuration.", valueName: "path"), completion: .file())
    var document: String?

    @Option(help: ArgumentHelp("References may lead to files in it; the document's folder without it.", valueName: "folder"))
    var referencesFolder: String?

    func validate() throws {
        guard referencesFolder == nil || document != nil else {
            throw ValidationError("--references-folder needs --document; a configuration says the same in its file.")
        }
        guard config == nil || document == nil else { throw ValidationError("Give --config or --document, not both.") }
    }

    func source() throws -> Run.Source {
        guard let document else { return .file(config ?? "lathe.yaml") }
        var options = ClientOptions(document: document)
        options.referencesFolder = referencesFolder
        if let problem = options.problem(writesFiles: false) { throw ValidationError(problem) }
        return .options(options)
    }
}
