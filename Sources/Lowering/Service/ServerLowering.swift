import ClientModel
import OpenAPIDocument
import SourceText

/// Names the servers of a document and their variables.
struct ServerLowering {
    struct Result {
        var servers: [ServerModel] = []
        var choices: [ServerChoiceModel] = []
    }

    func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> Result {
        var result = Result()
        var scope = NameScope(reserved: ["self", "init", "url", "description", "isDocumented"])
        var types = NameScope(reserved: ReservedNames.nestedTypes.union(["Server"]))
        let relative = document.servers.filter(Self.isRelative)
        report(document, relative: relative, diagnostics: &diagnostics)
        // A whole URL is the better default.
        let whole = document.servers.filter { !Self.isRelative($0) }
        for server in whole.filter(\.isComplete) + whole.filter({ !$0.isComplete }) + relative {
            let words = server.name ?? self.words(for: server)
            let wish = SwiftName.lowerCamel(words)
            let name = scope.allocate(wish, suffix: "Server")
            if let range = server.givenNameRange { GivenName.check(wish, at: range, became: name, diagnostics: &diagnostics) }
            var arguments = NameScope(reserved: ["self", "init", "url", "origin"])
            // An argument with a default is behind one that has to be named.
            let described = server.variables.filter { $0.standard == nil } + server.variables.filter { $0.standard != nil }
            let variables = described.map { variable in
                ServerModel.Variable(
                    key: variable.name,
                    name: arguments.allocate(SwiftName.lowerCamel(variable.name), suffix: "Value"),
                    standard: variable.standard,
                    choice: choice(of: variable, types: &types, result: &result),
                    documentation: variable.description
                )
            }
            result.servers.append(
                ServerModel(
                    name: name,
                    url: server.url,
                    variables: variables,
                    isRelative: Self.isRelative(server),
                    documentation: server.description
                )
            )
        }
        return result
    }

    private func report(_ document: OpenAPIDocument, relative: [Server], diagnostics: inout Diagnostics) {
        // A document of webhooks alone has nothing to call.
        guard document.paths.contains(where: { !$0.operations.isEmpty }) else { return }
        if let first = relative.first, relative.count == document.servers.count {
            diagnostics.warning(
                "relative-server",
                "the server '\(first.url)' is relative to an address that the document does not say; callers have to name it",
                at: first.range,
                fix: document.dialect == .swagger20
                    ? "name it with 'host', in an overlay for example" : "name the whole URL, in an overlay for example"
            )
        } else if document.servers.isEmpty {
            diagnostics.warning(
                "no-server",
                "the document names no server; callers have to name one",
                at: document.range,
                fix: document.dialect == .swagger20
                    ? "name it with 'host', in an overlay for example" : "add one to 'servers', in an overlay for example"
            )
        }
    }

    /// The server that an operation has for itself; `nil` where the document's hold.
    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> String? {
        guard let first = operation.servers.first else { return nil }
        guard let server = operation.servers.first(where: { !Self.isRelative($0) && $0.isComplete }) else {
            let what =
                Self.isRelative(first) ? "is relative to an address that the document does not say" : "has no whole address"
            diagnostics.warning(
                "relative-server",
                "the server '\(first.url)' \(what); the client's server is used",
                at: first.range,
                fix: "name the whole URL, in an overlay for example"
            )
            return nil
        }
        return server.standardURL
    }

    private static func isRelative(_ server: Server) -> Bool { !server.url.contains("://") && !server.url.hasPrefix("{") }

    /// The enum for a variable: one for all variables with the same name and the same values.
    private func choice(of variable: Server.Variable, types: inout NameScope, result: inout Result) -> Int? {
        guard let standard = variable.standard, variable.values.contains(standard) else { return nil }
        var seen: Set<String> = []
        let values = variable.values.filter { seen.insert($0).inserted }
        let wish = SwiftName.upperCamel(variable.name)
        let known = result.choices.firstIndex { choice in
            choice.cases.map(\.value) == values && choice.name.hasPrefix(wish)
        }
        if let known { return known }
        var scope = NameScope(reserved: ReservedNames.enumCases)
        let cases = values.map { value in
            ServerChoiceModel.Case(name: scope.allocate(SwiftName.lowerCamel(value), suffix: "Value"), value: value)
        }
        result.choices.append(ServerChoiceModel(name: types.allocate(wish, suffix: "Value"), cases: cases))
        return result.choices.count - 1
    }

    /// A short description is a name; else there is the host.
    private func words(for server: Server) -> String {
        if let description = server.description, description.split(separator: " ").count <= 3, !description.isEmpty {
            return description.split(separator: " ").filter { $0.lowercased() != "server" }.joined(separator: " ")
        }
        let parts = server.standardURL.split(separator: "/")
        let host = server.url.contains("://") ? parts.dropFirst().first : parts.first
        return String(host?.split(separator: ":").first ?? "default")
    }
}
