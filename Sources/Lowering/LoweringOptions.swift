package import ClientModel

/// What the user decides about a client apart from the document.
package struct LoweringOptions: Hashable, Sendable {
    package var module: String
    package var clientName: String
    package var access: AccessLevel
    package var defaultTransport: DefaultTransport

    package init(module: String, clientName: String, access: AccessLevel, defaultTransport: DefaultTransport) {
        self.module = module
        self.clientName = clientName
        self.access = access
        self.defaultTransport = defaultTransport
    }
}
