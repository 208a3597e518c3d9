/// The client type.
struct ClientView: ViewModel {
    var documentation: [String]
    var name: String
    /// The protocol of all clients.
    var `protocol`: String
    var servers: [ServerView]
    /// The enums for variables of servers.
    var serverChoices: [ServerChoiceView]
    /// The member that is the default server; `nil` where a caller has to name one.
    var defaultServer: String?
    /// Whether an operation has a server for itself.
    var hasOperationServers: Bool
    /// `nil` where the document has no security schemes.
    var credentials: CredentialsView?
    /// The expression for the transport a caller does not name.
    var transport: String?

    static let fields: ViewFields<ClientView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("protocol", \.protocol),
        .list("servers", \.servers),
        .list("serverChoices", \.serverChoices),
        .optional("defaultServer", \.defaultServer),
        .flag("hasOperationServers", \.hasOperationServers),
        .optional("credentials", \.credentials),
        .optional("transport", \.transport),
    ]
}

/// A server of the document.
struct ServerView: ViewModel {
    var documentation: [String]
    var serverName: String
    /// Whether it has no parameters.
    var isConstant: Bool
    /// The parameters, without parentheses.
    var parameters: String
    /// The expression for it.
    var value: String

    static let fields: ViewFields<ServerView> = [
        .list("documentation", \.documentation),
        .text("serverName", \.serverName),
        .flag("isConstant", \.isConstant),
        .text("parameters", \.parameters),
        .text("value", \.value),
    ]
}

/// An enum for the values of a variable of servers.
struct ServerChoiceView: ViewModel {
    var name: String
    var cases: [CaseView]

    static let fields: ViewFields<ServerChoiceView> = [
        .text("name", \.name),
        .list("cases", \.cases),
    ]

    /// A value.
    struct CaseView: ViewModel {
        var name: String
        /// The literal of the value.
        var value: String

        static let fields: ViewFields<CaseView> = [
            .text("name", \.name),
            .text("value", \.value),
        ]
    }
}

/// The credentials of a client.
struct CredentialsView: ViewModel {
    /// Whether every operation can be called without any.
    var areOptional: Bool
    var schemes: [SchemeView]
    /// Where access tokens come from.
    var constants: [ConstantView]
    /// The parameters of the initialiser.
    var parameters: String
    /// The array of all credentials, with its brackets.
    var all: String

    static let fields: ViewFields<CredentialsView> = [
        .flag("areOptional", \.areOptional),
        .list("schemes", \.schemes),
        .list("constants", \.constants),
        .text("parameters", \.parameters),
        .text("all", \.all),
    ]

    /// A security scheme.
    struct SchemeView: ViewModel {
        var documentation: [String]
        var schemeName: String
        /// The same behind a dot.
        var member: String
        /// The scheme's argument within the initialiser.
        var value: String

        static let fields: ViewFields<SchemeView> = [
            .list("documentation", \.documentation),
            .text("schemeName", \.schemeName),
            .text("member", \.member),
            .text("value", \.value),
        ]
    }
}
