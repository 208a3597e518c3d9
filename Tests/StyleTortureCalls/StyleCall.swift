package import StyleTortureConstruct

/// One call of the style-torture client with the bytes that the server has to see. The construct tests compare the bytes, the judge
/// validates the same calls against the document.
package struct StyleCall: Sendable {
    /// What the request has to hold.
    package enum Expectation: Sendable {
        /// Path and query behind the server's path.
        case target(String)
        /// The field `Cookie`.
        case cookie(String?)
        /// Header fields, by name; those with `nil` are not sent.
        case headers([String: String?])
    }

    package let expected: Expectation
    package let call: @Sendable (ThingsClient) async throws -> Void

    package init(_ expected: Expectation, _ call: @escaping @Sendable (ThingsClient) async throws -> Void) {
        self.expected = expected
        self.call = call
    }

    /// - Parameter target: Path and query behind the server's path.
    package init(_ target: String, _ call: @escaping @Sendable (ThingsClient) async throws -> Void) {
        self.init(.target(target), call)
    }

    /// Every call there is.
    package static let all = PathCalls.all + QueryCalls.all + HeaderCalls.all + CookieCalls.all
}

/// The values of "Style Examples" in the OpenAPI Specification.
package enum StyleValues {
    package static let list = ["blue", "black", "brown"]
    package static let color = Color(r: 100, g: 200, b: 150)
    package static let colorJSON = "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
}
