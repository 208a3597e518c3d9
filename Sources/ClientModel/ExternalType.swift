/// A type that Lathe does not make: named in the configuration or the document in place of a schema.
package struct ExternalType: Hashable, Sendable {
    /// Its names from the outermost in, each a name of Swift.
    package var path: [String]
    package var arguments: [ExternalType]
    /// The module to import; `nil` for a type of the module the client is in, or of what it imports anyway.
    package var module: String?

    package init(path: [String], arguments: [ExternalType] = [], module: String? = nil) {
        self.path = path
        self.arguments = arguments
        self.module = module
    }
}
