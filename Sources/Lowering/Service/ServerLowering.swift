import ClientModel
import OpenAPIDocument
import SourceText

/// Names the servers of a document.
struct ServerLowering {
    func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> [ServerModel] {
        var scope = NameScope(reserved: ["self", "init", "url"])
        guard !document.servers.isEmpty else {
            // OpenAPI 3.1.1 §4.8.1.1: without servers there is one with the URL "/", which only makes sense relative to something.
            return [ServerModel(name: "default", url: "/", documentation: nil)]
        }
        return document.servers.map { server in
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
