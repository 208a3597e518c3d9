/// A server's URL, taken apart once: where requests go and what their paths start with.
struct ServerAddress: Hashable, Sendable {
    let origin: Origin
    /// As written, for the request's authority.
    let authority: String
    /// Percent-encoded and without a slash at the end; empty for the root.
    let basePath: String

    /// - Throws: `RequestError.Reason.invalidServerURL` that says what is wrong; user information is not repeated.
    init(_ url: String) throws(RequestError.Reason) {
        let reference = URIReference(url)
        do {
            origin = try Origin(scheme: reference.scheme, authority: reference.authority)
        } catch {
            throw .invalidServerURL(error == .userInformation ? nil : url, why: error.message)
        }
        guard reference.query == nil, !url.utf8.contains(UInt8(ascii: "#")) else {
            throw .invalidServerURL(url, why: "it has a query or fragment, which no path can follow")
        }
        authority = reference.authority ?? ""
        var path = PercentEncoding.encode(reference.path, allowed: .path, keepsTriplets: true)
        while path.hasSuffix("/") { path.removeLast() }
        basePath = path
    }
}
