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

    var view: ClientView {
        var comment = DocumentationComment(indentation: 0)
        comment.add(model.title)
        comment.add(model.description)
        return ClientView(
            documentation: comment.lines,
            name: SwiftIdentifier(model.clientName).declaration,
            servers: model.servers.map(server),
            defaultServer: model.servers.first.map { SwiftIdentifier($0.name).member },
            credentials: credentials,
            transport: model.defaultTransport == .urlSession ? "URLSessionTransport.shared" : nil
        )
    }

    private func server(_ server: ServerModel) -> ServerView {
        ServerView(
            documentation: documentation([server.documentation]),
            serverName: SwiftIdentifier(server.name).declaration,
            url: StringLiteral(server.url).text
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

    private func placementText(_ kind: SecuritySchemeModel.Kind) -> String {
        switch kind {
        case .apiKeyHeader(let name, _): "Sent as the header `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .apiKeyQuery(let name): "Sent in the query as `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .apiKeyCookie(let name): "Sent as the cookie `\(CommentText(name).oneLine.filter { $0 != "`" })`."
        case .bearer: "Sent as a bearer token."
        }
    }

    private func credential(_ scheme: SecuritySchemeModel) -> Code {
        let placement: Code =
            switch scheme.kind {
            case .bearer: .text(".bearer")
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
