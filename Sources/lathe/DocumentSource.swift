import LatheDriver

/// Which document a command that only reports is about.
struct DocumentSource {
    static let options = [config, document, referencesFolder]

    private static let config = CommandOption.option("config", value: "path", "The configuration. (default: ./lathe.yaml)")
    private static let document = CommandOption.option(
        "document",
        value: "path",
        "The OpenAPI document, instead of a configuration."
    )
    static let referencesFolder = CommandOption.option(
        "references-folder",
        value: "folder",
        "References may lead to files in it; the document's folder without it."
    )

    let config: String?
    let document: String?
    private let referencesFolder: String?

    /// - Throws: `UsageError` where options do not go together.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        config = arguments[Self.config]
        document = arguments[Self.document]
        referencesFolder = arguments[Self.referencesFolder]
        guard referencesFolder == nil || document != nil else {
            throw UsageError("--references-folder needs --document; a configuration says the same in its file.")
        }
        guard config == nil || document == nil else { throw UsageError("Give --config or --document, not both.") }
    }

    /// - Throws: `UsageError` where the options describe no document.
    func source() throws(UsageError) -> Run.Source {
        guard let document else { return .file(config ?? "lathe.yaml") }
        var options = ClientOptions(document: document)
        options.referencesFolder = referencesFolder
        if let problem = options.problem(writesFiles: false) { throw UsageError(problem) }
        return .options(options)
    }
}
