/// Operations that belong together: a struct of methods, and a property of the client that gives it.
package struct GroupModel: Hashable, Sendable {
    /// The Swift name of the property, not yet escaped with backticks (`apps`).
    package var name: String
    /// The Swift name of the struct, which is nested in the client type (`Apps`).
    package var typeName: String
    package var documentation: String?

    package init(name: String, typeName: String, documentation: String?) {
        self.name = name
        self.typeName = typeName
        self.documentation = documentation
    }
}
