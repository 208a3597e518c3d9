/// A server the client can talk to.
package struct ServerModel: Hashable, Sendable {
    /// The Swift name of the static member.
    package var name: String
    /// The URL, with variables already replaced by their defaults.
    package var url: String
    package var documentation: String?

    package init(name: String, url: String, documentation: String?) {
        self.name = name
        self.url = url
        self.documentation = documentation
    }
}
