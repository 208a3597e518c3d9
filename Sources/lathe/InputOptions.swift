import LatheDriver

/// What to work on: configurations, or one client described by options.
struct InputOptions {
    static let operand = CommandOperand(
        name: "configs",
        repeats: true,
        help: "Configurations; ./lathe.yaml where there are none."
    )
    static let options = [
        document, overlay, module, output, access, client, transport, templates, referencesFolder, refreshReferences,
    ]

    private static let document = CommandOption.option(
        "document",
        value: "path",
        "The OpenAPI document, instead of a configuration."
    )
    private static let overlay = CommandOption.option("overlay", value: "path", "An overlay; may be given several times.")
    private static let module = CommandOption.option("module", value: "name", "The Swift module that the client is part of.")
    private static let output = CommandOption.option("output", value: "folder", "The folder to write into.")
    private static let access = CommandOption.option("access", value: "level", "public, package or internal. (default: public)")
    private static let client = CommandOption.option(
        "client",
        value: "name",
        "The name of the client type. (default: the module's with Client)"
    )
    private static let transport = CommandOption.option(
        "transport",
        value: "transport",
        "url-session or none. (default: url-session)"
    )
    private static let templates = CommandOption.option("templates", value: "folder", "A folder of templates that replace ours.")
    private static let referencesFolder = DocumentSource.referencesFolder
    private static let refreshReferences = CommandOption.flag(
        "refresh-references",
        "Fetch references to the network again, though there are copies."
    )

    private let configurations: [String]
    /// The client that options describe, with the document they name; `nil` without --document.
    private let described: ClientOptions?
    /// Whether an option describes a client.
    private let describesClient: Bool
    let refreshReferences: Bool

    init(_ arguments: ParsedArguments) {
        configurations = arguments.operands
        refreshReferences = arguments.has(Self.refreshReferences)
        describesClient = Self.options.contains { $0.value != nil && $0 != Self.document && arguments.has($0) }
        described = arguments[Self.document].map { document in
            var options = ClientOptions(document: document)
            options.overlays = arguments.all(Self.overlay)
            options.module = arguments[Self.module]
            options.output = arguments[Self.output]
            options.access = arguments[Self.access]
            options.client = arguments[Self.client]
            options.transport = arguments[Self.transport]
            options.templates = arguments[Self.templates]
            options.referencesFolder = arguments[Self.referencesFolder]
            return options
        }
    }

    /// - Throws: `UsageError` where options do not go together.
    func sources(writesFiles: Bool) throws(UsageError) -> [Run.Source] {
        guard let described else {
            guard !describesClient else {
                throw UsageError("The options that describe a client need --document; a configuration says the same in its file.")
            }
            return (configurations.isEmpty ? ["lathe.yaml"] : configurations).map { .file($0) }
        }
        guard configurations.isEmpty else { throw UsageError("Give configurations or --document, not both.") }
        if let problem = described.problem(writesFiles: writesFiles) { throw UsageError(problem) }
        return [.options(described)]
    }
}
