import LatheDriver

/// `lathe`, and the words that can follow it.
enum LatheCommand {
    static let commands: [any Command.Type] = [
        GenerateCommand.self, CheckCommand.self, ValidateCommand.self, ExplainCommand.self, SuggestCommand.self,
        ReportCommand.self, DiagnosticsCommand.self,
    ]

    static let usage = "lathe <subcommand>"

    /// What `lathe --help` prints.
    static var helpText: String {
        var page = HelpPage(overview: "Turns an OpenAPI document into a Swift client.", discussion: discussion, usage: usage)
        page.addSection("OPTIONS", [CommandSyntax.version, CommandSyntax.help].map { ($0.label, $0.help) })
        page.addSection("SUBCOMMANDS", commands.map { ($0.syntax.name, $0.syntax.abstract) })
        page.addLine("See 'lathe help <subcommand>' for detailed help.")
        return page.text
    }

    private static let discussion = """
        A client is described by a small file, lathe.yaml, whose paths are from its own folder:

          document: openapi.yaml       # OpenAPI, in YAML or JSON
          overlays: [overlay.yaml]     # what to change in the document
          module: PhraseStudio         # the Swift module that the client is part of
          output: Sources/PhraseStudio # the folder to write into
          fake: Tests/PhraseStudioFake # a folder for what plays its server in tests
          access: public               # or package, internal
          client: PhraseStudioClient   # the name of the client type
          transport: url-session       # or none: the caller gives one
          platforms: {macOS: "13"}     # the oldest systems you support
          include: {tags: [pets]}      # the operations you want
          exclude: {tags: [admin]}     # those you do not
          templates: templates         # templates that replace ours
          references: {folder: ..}     # where references of the document may lead

        names and replace-types give parts of the document names and types of your own.

        document, module and output are needed, the rest is not. What Swift is written is chosen with groups, types, properties, \
        enums, unique-items, formats, three-states, unknown-properties and checks; strict and diagnostics say which warnings are \
        errors. Documentation/configuration.md has them all.

        Files are written only when they change and only over files that lathe wrote; a list of those is kept beside them in \
        .lathe-manifest. When there is an error in a document, nothing is written.

        EXAMPLES
          lathe generate                           # reads ./lathe.yaml
          lathe generate Specs/*/lathe.yaml        # several clients
          lathe generate --document openapi.yaml --module API --output Sources/API
          lathe check Specs/*/lathe.yaml           # for CI: is the output up to date?
          lathe validate --document openapi.yaml   # what is wrong with it?
          lathe report --html report.html          # what became of the document?
          lathe diagnostics ambiguous-union        # what does this message mean?
          lathe suggest > overlay.yaml             # which jobs and lists are there?

        EXIT CODES
          0   all is well; there may be warnings
          1   errors, files out of date, or warnings with --strict
          64  wrong usage
          70  a mistake of lathe's own
        """
}
