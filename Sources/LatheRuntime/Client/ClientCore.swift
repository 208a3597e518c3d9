/// What every generated client is made of: a server, credentials, a transport and options.
///
/// Generated methods describe an `OperationCall` and hand it to one of `value`, `optionalValue`, `finish`, `text`, `bytes` or `reply`.
public struct ClientCore: Sendable {
    /// What can be said about calls.
    public var options = ClientOptions()
    /// The server's URL.
    public let server: String
    let credentials: [Credential]
    let transport: any ClientTransport
    /// The server's URL taken apart, or what is wrong with it, which the first call says.
    let address: Result<ServerAddress, RequestError.Reason>
    /// The closures of `withResponse` this client is in, the outermost first.
    var recorders: [ExchangeRecorder] = []
    /// The URL of a page that the server named, where calls go to one: in the place of their own path and query.
    var target: String?
    /// Whether operations that have a server for themselves are sent there. A client for a server of the caller's own sends everything to
    /// that one.
    public var usesOperationServers = false

    /// - Parameters:
    ///   - server: The absolute URL that paths are appended to. It is checked when a call is made.
    ///   - credentials: The security schemes of the document with what the caller gave for them.
    ///   - transport: What sends requests.
    ///   - middleware: What stands between the client and the transport, the first nearest to the client.
    public init(
        server: String,
        credentials: [Credential],
        transport: any ClientTransport,
        middleware: [any ClientMiddleware] = []
    ) {
        self.server = server
        self.credentials = credentials
        self.transport = transport
        address = Result { () throws(RequestError.Reason) in try ServerAddress(server) }
        options.middleware = middleware
    }
}

extension ClientCore {
    /// The names of the parameters of the query that hold credentials.
    var queryCredentials: Set<String> {
        Set(
            credentials.compactMap { credential in
                guard credential.provider != nil, case .query(let name) = credential.placement else { return nil }
                return name
            }
        )
    }
}

extension ClientCore: CustomReflectable {
    /// Without the transport, which is the business of others, and without secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["server": server, "credentials": credentials, "options": options])
    }
}
