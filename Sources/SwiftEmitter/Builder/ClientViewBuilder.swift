import ClientModel

/// Makes the view model of the client type.
struct ClientViewBuilder {
    private let model: ClientModel
    private let access: String

    /// - Parameter access: The access level as it is written, with a space behind it.
    init(_ model: ClientModel, access: String) {
        self.model = model
        self.access = access
    }

    /// The protocol of all clients, told apart from the client of a module that is called `API`.
    static func protocolName(besides clientName: String) -> String {
        clientName == "APIClient" ? "LatheRuntime.APIClient" : "APIClient"
    }

    var view: ClientView {
        var comment = DocumentationComment(indentation: 0)
        comment.add(model.title)
        comment.add(model.description)
        return ClientView(
            documentation: comment.lines,
            name: SwiftIdentifier(model.clientName).declaration,
            protocol: Self.protocolName(besides: model.clientName),
            servers: model.servers.map(server),
            serverChoices: model.serverChoices.map(choice),
            defaultServer: model.servers.first.flatMap { server in
                server.isComplete ? SwiftIdentifier(server.name).member + (server.variables.isEmpty ? "" : "()") : nil
            },
            hasOperationServers: hasOperationServers,
            credentials: credentials,
            transport: model.defaultTransport == .urlSession ? "URLSessionTransport.shared" : nil
        )
    }

    private var hasOperationServers: Bool { model.operations.contains { $0.server != nil } }

    private func server(_ server: ServerModel) -> ServerView {
        var comment = DocumentationComment(indentation: 8)
        comment.add(server.documentation)
        let described = server.variables.filter { $0.documentation != nil }
        if !described.isEmpty { comment.separate() }
        for variable in described { comment.addItem("- Parameter \(variable.name):", variable.documentation ?? "") }
        if server.isRelative {
            comment.separate()
            comment.addItem("- Parameter origin:", "Where the server is: `https://api.example.com`.")
        }
        let name = SwiftIdentifier(server.name).declaration
        let url = ServerURLCode(server, choices: model.serverChoices, isMarked: hasOperationServers)
        return ServerView(
            documentation: comment.lines,
            serverName: name,
            isConstant: url.parameters.isEmpty,
            parameters: Code.list(open: "", items: url.parameters, close: "", isCollection: false)
                .layout(
                    indentation: 8,
                    column: 8 + "\(access)static func \(name)(".utf8.count,
                    trailing: ") -> Server {".utf8.count
                ),
            value: url.value
        )
    }

    private func choice(_ choice: ServerChoiceModel) -> ServerChoiceView {
        ServerChoiceView(
            name: SwiftIdentifier(choice.name).declaration,
            cases: choice.cases.map { item in
                ServerChoiceView.CaseView(
                    name: SwiftIdentifier(item.name).declaration,
                    value: StringLiteral(item.value).text
                )
            }
        )
    }

    private var credentials: CredentialsView? {
        if model.securitySchemes.isEmpty { return nil }
        let parameters = model.securitySchemes.map { scheme in
            Code.text("\(SwiftIdentifier(scheme.name).argument): (any CredentialProvider)? = nil")
        }
        let head = "\(access)init("
        return CredentialsView(
            areOptional: model.operations.allSatisfy { $0.security.isEmpty || $0.security.contains([]) },
            schemes: model.securitySchemes.map(scheme),
            constants: model.securitySchemes.flatMap(constants),
            parameters: Code.list(open: "", items: parameters, close: "", isCollection: false)
                .layout(indentation: 8, column: 8 + head.utf8.count, trailing: ") {".utf8.count),
            all: Code.array(model.securitySchemes.map(credential)).layout(indentation: 12, column: 12)
        )
    }

    private func scheme(_ scheme: SecuritySchemeModel) -> CredentialsView.SchemeView {
        let identifier = SwiftIdentifier(scheme.name)
        return CredentialsView.SchemeView(
            documentation: documentation([scheme.documentation, placementText(scheme.kind)]),
            schemeName: identifier.declaration,
            member: identifier.member,
            value: identifier.argumentReference
        )
    }

    /// Where access tokens come from.
    private func constants(_ scheme: SecuritySchemeModel) -> [ConstantView] {
        var constants = scheme.flows.map { flow in
            let urls = [
                ("authorizationURL", flow.authorizationURL), ("deviceAuthorizationURL", flow.deviceAuthorizationURL),
                ("tokenURL", flow.tokenURL), ("refreshURL", flow.refreshURL),
            ]
            var arguments = urls.compactMap { label, url in
                url.map { Code.labelled(label, .text(StringLiteral($0).text)) }
            }
            if !flow.scopes.isEmpty {
                arguments.append(.labelled("scopes", .array(flow.scopes.map { .text(StringLiteral($0).text) })))
            }
            return ConstantView(
                documentation: documentation(["Where access tokens for `\(scheme.name)` come from."]),
                name: SwiftIdentifier(flow.name).declaration,
                type: "OAuthFlow",
                value: Code.call("OAuthFlow", arguments).layout(indentation: 12, column: 12)
            )
        }
        let addresses = [
            ("OpenIDURL", scheme.openIDURL, "the OpenID provider"), ("MetadataURL", scheme.metadataURL, "the OAuth server"),
        ]
        for case (let ending, let url?, let server) in addresses {
            constants.append(
                ConstantView(
                    documentation: documentation(["Where \(server) for `\(scheme.name)` says where its endpoints are."]),
                    name: SwiftIdentifier(scheme.name + ending).declaration,
                    type: "String",
                    value: StringLiteral(url).text
                )
            )
        }
        return constants
    }

    private func placementText(_ kind: SecuritySchemeModel.Kind) -> String {
        switch kind {
        case .apiKeyHeader(let name, _): "Sent as the header `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .apiKeyQuery(let name): "Sent in the query as `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .apiKeyCookie(let name): "Sent as the cookie `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .bearer: "Sent as a bearer token."
        case .basic: "A name and a password: `.basic(user: \"…\", password: \"…\")`."
        }
    }

    private func credential(_ scheme: SecuritySchemeModel) -> Code {
        let placement: Code =
            switch scheme.kind {
            case .bearer: .text(".bearer")
            case .basic: .text(".basic")
            case .apiKeyQuery(let name): .call(".query", [.text(StringLiteral(name).text)])
            case .apiKeyCookie(let name): .call(".cookie", [.text(StringLiteral(name).text)])
            case .apiKeyHeader(let name, ""): .call(".header", [.text(StringLiteral(name).text)])
            case .apiKeyHeader(let name, let prefix):
                .call(".header", [.text(StringLiteral(name).text), .labelled("prefix", .text(StringLiteral(prefix).text))])
            }
        let value = Code.text(SwiftIdentifier(scheme.name).declaration)
        return .call("Credential", [.text(StringLiteral(scheme.key).text), placement, value])
    }

    private func documentation(_ texts: [String?]) -> [String] {
        var comment = DocumentationComment(indentation: 8)
        for text in texts { comment.add(text) }
        return comment.lines
    }
}
