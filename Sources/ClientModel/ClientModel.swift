/// A client as Swift will see it: no YAML, no text of the output, no words of the templates.
///
/// Lowering makes it from a document with every name already allocated; emitting turns it into files without deciding anything
/// about the API any more.
package struct ClientModel: Hashable, Sendable {
    /// The Swift module that the client is generated into.
    package var module: String
    /// The name of the client type (`PhraseStudioClient`).
    package var clientName: String
    /// The document's title and version as one line, for the header of the client type.
    package var title: String
    /// `info.description` of the document.
    package var description: String?
    /// Access level of everything that is generated.
    package var access: AccessLevel
    /// The transport that the client's initialiser uses when the caller names none.
    package var defaultTransport: DefaultTransport
    /// The servers a caller can choose from; the first is the default. Where there are none, the caller has to name one.
    package var servers: [ServerModel]
    /// The enums for variables of servers.
    package var serverChoices: [ServerChoiceModel]
    /// The credentials a caller can give, in the order of the document.
    package var securitySchemes: [SecuritySchemeModel]
    /// Every type, indexed by its `TypeID`. Nested types name their parent.
    package var declarations: [TypeDeclaration]
    /// The operations in the order of the document.
    package var operations: [OperationModel]
    /// Groups of operations, in the order of the document.
    package var groups: [GroupModel]
    /// Long jobs that can be waited for, in the order of the document.
    package var jobs: [JobModel]
    /// Lists that come page by page, in the order of the document.
    package var lists: [ListModel]
    /// Calls with what other calls returned, in the order of the document.
    package var links: [LinkModel]
    /// `nil` where the document has no webhooks.
    package var webhook: WebhookModel?
    /// How objects in XML bodies look; none where no body is XML.
    package var xmlShapes: [XMLShapeModel]
    /// The stand-in for tests; `nil` where none is wanted.
    package var fake: FakeModel?

    package init(
        module: String,
        clientName: String,
        title: String,
        description: String?,
        access: AccessLevel,
        defaultTransport: DefaultTransport,
        servers: [ServerModel],
        securitySchemes: [SecuritySchemeModel],
        declarations: [TypeDeclaration],
        operations: [OperationModel],
        groups: [GroupModel] = [],
        jobs: [JobModel] = [],
        lists: [ListModel] = [],
        links: [LinkModel] = [],
        serverChoices: [ServerChoiceModel] = [],
        webhook: WebhookModel? = nil,
        xmlShapes: [XMLShapeModel] = []
    ) {
        self.module = module
        self.clientName = clientName
        self.title = title
        self.description = description
        self.access = access
        self.defaultTransport = defaultTransport
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.declarations = declarations
        self.operations = operations
        self.groups = groups
        self.jobs = jobs
        self.lists = lists
        self.links = links
        self.webhook = webhook
        self.serverChoices = serverChoices
        self.xmlShapes = xmlShapes
    }

    /// The declaration behind an identity.
    package subscript(id: TypeID) -> TypeDeclaration { declarations[id.index] }

    /// How many types are declared; another name for a type is none.
    package var typeCount: Int {
        declarations.count { if case .alias = $0.shape { false } else { true } }
    }
}
