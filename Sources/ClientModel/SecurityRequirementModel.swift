/// A scheme an operation asks for, with its scopes.
package struct SecurityRequirementModel: Hashable, Sendable {
    package var scheme: String
    package var scopes: [String]

    package init(scheme: String, scopes: [String]) {
        self.scheme = scheme
        self.scopes = scopes
    }
}
