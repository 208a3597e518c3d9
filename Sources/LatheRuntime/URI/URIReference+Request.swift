/// URLs as requests have them.
extension URIReference {
    /// The URL that a request goes to.
    init(of head: HTTPRequest) {
        let path = head.path ?? "/"
        let mark = path.firstIndex(of: "?")
        self.init(
            scheme: head.scheme,
            authority: head.authority,
            path: String(path[..<(mark ?? path.endIndex)]),
            query: mark.map { String(path[path.index(after: $0)...]) }
        )
    }

    /// Path and query as the line of a request has them, percent-encoded where they were not.
    var requestTarget: String {
        let path = PercentEncoding.encode(path.isEmpty ? "/" : path, allowed: .path, keepsTriplets: true)
        guard let query else { return path }
        return path + "?" + PercentEncoding.encode(query, allowed: .query, keepsTriplets: true)
    }
}
