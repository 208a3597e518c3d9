/// What a generated client sends its requests through when the caller gives no transport.
package enum DefaultTransport: String, Hashable, Sendable, CaseIterable {
    /// `URLSessionTransport` of the product LatheURLSession.
    case urlSession = "url-session"
    /// None: the initialiser asks for one, and the client links nothing but the runtime.
    case none
}
