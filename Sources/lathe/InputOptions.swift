import ArgumentParser
import LatheDriver

/// What to work on: configurations, or one client described by options.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Configurations; ./lathe.yaml where there are none.", valueName: "configs"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var configurations: [String] = []

    @Option(help: ArgumentHelp("The OpenAPI document, instead of a configuration.", valueName: "path"))
    var document: String?

    @Option(name: .customLong("overlay"), help: ArgumentHelp("An overlay; may be given several times.", valueName: "path"))
    var overlays: [String] = []

    @Option(help: ArgumentHelp("The Swift module that the client is part of.", valueName: "name"))
    var module: String?

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("public, package or internal. (default: public)", valueName: "level"))
    var access: String?

    @Option(help: ArgumentHelp("The name of the client type. (default: the module's with Client)", valueName: "name"))
    var client: String?

    @Option(help: ArgumentHelp("url-session or none. (default: url-session)", valueName: "transport"))
    var transport: String?

    @Option(help: ArgumentHelp("A folder of templates that replace ours.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("References may lead to files in it; the document's folder without it.", valueName: "folder"))
    var referencesFolder: String?

    @Flag(help: "Fetch references to the network again, though there are copies.")
    var refreshReferences = false

    /// Not part of validation, which comes before unknown options are said: an option that there is not has a value that looks like a
    /// configuration.
    ///
    /// - Throws: `ValidationError`, which ends the process with 64.
    func sources(writesFiles: Bool) throws -> [Run.Source] {
        try checkCombination()
        guard let document else {
            return (configurations.isEmpty ? ["lathe.yaml"] : configurations).map { .file($0) }
        }
        var options = ClientOptions(document: document)
        options.overlays = overlays
        options.module = module
        options.output = output
        options.access = access
        options.client = client
        options.transport = transport
        options.templates = templates
        options.referencesFolder = referencesFolder
        if let problem = options.problem(writesFiles: writesFiles) { throw ValidationError(problem) }
        return [.options(options)]
    }

    private func checkCombination() throws {
        let others = [module, output, access, client, transport, templates, referencesFolder].compactMap { $0 } + overlays
        guard document != nil || others.isEmpty else {
            throw ValidationError(
                "The options that describe a client need --document; a configuration says the same in its file."
            )
        }
        guard document == nil || configurations.isEmpty else {
            throw ValidationError("Give configurations or --document, not both.")
        }
    }
}
