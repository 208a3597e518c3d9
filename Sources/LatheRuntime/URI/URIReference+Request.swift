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

    /// The whole of it, percent-encoded where it was not.
    var text: String { (scheme.map { "\($0):" } ?? "") + (authority.map { "//\($0)" } ?? "") + requestTarget }

    /// Takes items out of the query, and the query with the last.
    mutating func removeQueryItems(where isUnwanted: (_ name: String, _ value: String) -> Bool) {
        let items = (query ?? "").split(separator: "&", omittingEmptySubsequences: false)
        let kept = items.filter { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return !isUnwanted(FormText.decode(parts[0]), parts.count > 1 ? FormText.decode(parts[1]) : "")
        }
        guard kept.count < items.count else { return }
        query = kept.isEmpty ? nil : kept.joined(separator: "&")
    }
}
