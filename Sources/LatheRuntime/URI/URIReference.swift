/// A URI or a relative reference, split into its parts (RFC 3986 §4.1). A fragment is dropped: it is never sent.
struct URIReference: Hashable, Sendable {
    /// In lower case.
    var scheme: String?
    /// As written.
    var authority: String?
    var path: String
    var query: String?

    /// Splits `text` as RFC 3986 appendix B does. Every text can be split; whether the parts make sense is for others to say.
    init(_ text: String) {
        var rest = text[...]
        if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
        if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    init(scheme: String?, authority: String?, path: String, query: String?) {
        self.scheme = scheme
        self.authority = authority
        self.path = path
        self.query = query
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension URIReference {
    /// What this reference means on a page at `base` (RFC 3986 §5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        if scheme != nil {
            return URIReference(scheme: scheme, authority: authority, path: Self.withoutDotSegments(path), query: query)
        }
        if authority != nil {
            return URIReference(scheme: base.scheme, authority: authority, path: Self.withoutDotSegments(path), query: query)
        }
        if path.isEmpty {
            return URIReference(scheme: base.scheme, authority: base.authority, path: base.path, query: query ?? base.query)
        }
        let whole = path.hasPrefix("/") ? path : Self.merged(base: base, path: path)
        return URIReference(
            scheme: base.scheme,
            authority: base.authority,
            path: Self.withoutDotSegments(whole),
            query: query
        )
    }

    /// RFC 3986 §5.2.3.
    private static func merged(base: URIReference, path: String) -> String {
        guard let slash = base.path.lastIndex(of: "/") else { return "/" + path }
        return String(base.path[...slash]) + path
    }

    /// RFC 3986 §5.2.4.
    private static func withoutDotSegments(_ path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".":
                if isLast { kept.append("") }
            case "..":
                kept = kept.dropLast()
                if isLast { kept.append("") }
            default:
                kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
