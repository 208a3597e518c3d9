import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SourceText

/// What to make of one document: a `lathe.yaml`, or the options of the command line.
struct Configuration: Sendable {
    /// A path, and where it is written, if it is in a file.
    struct Path: Sendable {
        /// From the current folder, not from the configuration's.
        var path: String
        var range: SourceRange?

        init(_ path: String, at range: SourceRange? = nil) {
            self.path = path
            self.range = range
        }
    }

    /// The `lathe.yaml`; `nil` for the command line.
    var file: String?
    /// The OpenAPI document.
    var document: Path
    /// The document as the configuration names it, which is the same from every folder: for the first line of generated files.
    var documentName: String
    /// Overlays, applied in order.
    var overlays: [Path]
    /// The name of the Swift module that the client is part of.
    var module: String
    /// The folder that the files are written into.
    var output: Path
    /// The folder that the files of the fake are written into; `nil` where none is wanted.
    var fake: Path?
    var access: AccessLevel
    /// The name of the client type.
    var client: String
    var transport: DefaultTransport
    /// A folder of templates that replace ours.
    var templates: Path?
    /// How schemas become types.
    var schemas = SchemaOptions()
    /// Where references may lead.
    var references = ReferenceOptions()
    /// How operations are found on the client.
    var grouping = LoweringOptions.Grouping.none
    /// Where that is written.
    var groupingRange: SourceRange?
    /// Which operations are wanted.
    var selection = Selection()
    /// What parts of the document are called, and which types take the place of schemas.
    var names = GivenNames()
    /// What becomes of warnings.
    var policy = DiagnosticPolicy()

    init(
        file: String? = nil,
        document: Path,
        documentName: String,
        overlays: [Path] = [],
        module: String,
        output: Path,
        access: AccessLevel = .public,
        client: String? = nil,
        transport: DefaultTransport = .urlSession,
        templates: Path? = nil
    ) {
        self.file = file
        self.document = document
        self.documentName = documentName
        self.overlays = overlays
        self.module = module
        self.output = output
        self.access = access
        self.client = client ?? "\(module)Client"
        self.transport = transport
        self.templates = templates
    }
}
