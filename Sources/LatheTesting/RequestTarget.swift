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
        return QueryItem(decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : nil)
    }

    /// `text` as forms are read: `+` is a space, triplets are bytes.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
