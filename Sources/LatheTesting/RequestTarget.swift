import LatheRuntime

/// Path and query of a request, taken apart.
struct RequestTarget {
    /// Percent-encoded.
    let path: String
    let query: [QueryItem]

    init(_ head: HTTPRequest) {
        let target = head.path ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        query = parts.count < 2 ? [] : Self.items(of: parts[1])
    }

    /// The names and values of a query, decoded.
    static func items(of query: Substring) -> [QueryItem] { query.split(separator: "&").map(Self.item) }

    private static func item(_ text: Substring) -> QueryItem {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return QueryItem(FormText.decode(parts[0]), parts.count > 1 ? FormText.decode(parts[1]) : nil)
    }
}
