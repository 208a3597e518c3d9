import ClientModel
import OpenAPIDocument
import SourceText

/// Names the servers of a document.
struct ServerLowering {
    func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> [ServerModel] {
        var scope = NameScope(reserved: ["self", "init", "url"])
        // A relative URL is relative to where the document was found (OpenAPI 3.1.1 §4.8.5), which a client does not know.
        let absolute = document.servers.filter { $0.url.contains("://") }
        for server in document.servers where !server.url.contains("://") {
            diagnostics.warning(
                "relative-server",
                "the server '\(server.url)' is relative to an address that is not known; it is left out",
                at: server.range,
                fix: "name the whole URL, in an overlay for example"
            )
        }
        if absolute.isEmpty {
            diagnostics.warning(
                "no-server",
                "the document names no server with a whole URL; callers have to name one",
                at: document.range,
                fix: "add one to 'servers', in an overlay for example"
            )
        }
        for server in absolute where server.hasChoices {
            diagnostics.warning(
                "server-variables",
                "the variables of this server have other values, too; '\(server.url)' is what it is with their defaults",
                at: server.range,
                kind: .unsupported,
                fix: "pass the URL that is meant as a string where the client is made"
            )
        }
        return absolute.map { server in
            let words = server.name ?? self.words(for: server)
            return ServerModel(
                name: scope.allocate(SwiftName.lowerCamel(words), suffix: "Server"),
                url: server.url,
                documentation: server.description
            )
        }
    }

    /// A short description is a name; else there is the host.
    private func words(for server: Server) -> String {
        if let description = server.description, description.split(separator: " ").count <= 3, !description.isEmpty {
            return description.split(separator: " ").filter { $0.lowercased() != "server" }.joined(separator: " ")
        }
        let host = server.url.split(separator: "/").dropFirst().first ?? "default"
        return String(host.split(separator: ":").first ?? "default")
    }
}
