/// The client type.
struct ClientView: ViewModel {
    var documentation: [String]
    var name: String
    var servers: [ServerView]
    /// The member that is the default server; `nil` where a caller has to name one.
    var defaultServer: String?
    /// `nil` where the document has no security schemes.
    var credentials: CredentialsView?
    /// The expression for the transport a caller does not name.
    var transport: String?

    static let fields: ViewFields<ClientView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .list("servers", \.servers),
        .optional("defaultServer", \.defaultServer),
        .optional("credentials", \.credentials),
        .optional("transport", \.transport),
    ]
}

/// A server of the document.
struct ServerView: ViewModel {
    var documentation: [String]
    var serverName: String
    /// The literal of its URL.
    var url: String

    static let fields: ViewFields<ServerView> = [
        .list("documentation", \.documentation),
        .text("serverName", \.serverName),
        .text("url", \.url),
    ]
}

/// The credentials of a client.
struct CredentialsView: ViewModel {
    /// Whether every operation can be called without any.
    var areOptional: Bool
    var schemes: [SchemeView]
    /// The parameters of the initialiser.
    var parameters: String
    /// The array of all credentials, with its brackets.
    var all: String

    static let fields: ViewFields<CredentialsView> = [
        .flag("areOptional", \.areOptional),
        .list("schemes", \.schemes),
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
