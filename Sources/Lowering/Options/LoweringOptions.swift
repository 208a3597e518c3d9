package import ClientModel

/// What the user decides about a client apart from the document.
package struct LoweringOptions: Hashable, Sendable {
    package var module: String
    package var clientName: String
    package var access: AccessLevel
    package var defaultTransport: DefaultTransport
    /// How schemas become types.
    package var schemas: SchemaOptions
    /// Whether operations are members of the client or of groups in it.
    package var grouping: Grouping
    /// Whether there is a fake of the client.
    package var hasFake = false

    package init(
        module: String,
        clientName: String,
        access: AccessLevel,
        defaultTransport: DefaultTransport,
        schemas: SchemaOptions = SchemaOptions(),
        grouping: Grouping = .none
    ) {
        self.module = module
        self.clientName = clientName
        self.access = access
        self.defaultTransport = defaultTransport
        self.schemas = schemas
        self.grouping = grouping
    }

    /// How operations are found on the client.
    package enum Grouping: String, Hashable, Sendable, CaseIterable {
        /// All are methods of the client.
        case none
        /// By their first tag.
        case tags
        /// By what stands before the first `/`, `.`, `:` or `_` of their ids.
        case prefixes
    }
}
