/// The links of a response's `Link` fields (RFC 8288 §3).
public struct LinkHeader: Hashable, Sendable {
    /// A link: where it leads and what it is.
    public struct Link: Hashable, Sendable {
        /// The URL as written, whole or relative.
        public let target: String
        /// The relation types, in lower case: `next`, `last`.
        public let relations: [String]
    }

    /// The links in order. What is no link is passed over.
    public let links: [Link]

    public init(_ fields: HTTPFields) {
        links = HTTPField.Name("Link").map { fields[values: $0].flatMap(Self.links) } ?? []
    }

    /// Where the first link with a relation leads; `nil` where there is none.
    public subscript(relation: String) -> String? {
        links.first { $0.relations.contains(relation.lowercased()) }?.target
    }

    private static func links(_ value: String) -> [Link] {
        var result: [Link] = []
        var rest = Substring(value)
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let target = String(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
            var relations: [String]?
            for (name, value) in parameters(&rest) where name == "rel" && relations == nil {
                relations = value.lowercased().split(separator: " ").map(String.init)
            }
            result.append(Link(target: target, relations: relations ?? []))
        }
        return result
    }

    /// Reads `; name=value` up to the comma before the next link.
    private static func parameters(_ rest: inout Substring) -> [(String, String)] {
        var result: [(String, String)] = []
        skipSpaces(&rest)
        while rest.first == ";" {
            rest.removeFirst()
            skipSpaces(&rest)
            let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," && $0 != " " }
            rest = rest[name.endIndex...]
            skipSpaces(&rest)
            var value = ""
            if rest.first == "=" {
                rest.removeFirst()
                skipSpaces(&rest)
                value = rest.first == "\"" ? quoted(&rest) : token(&rest)
            }
            result.append((name.lowercased(), value))
            skipSpaces(&rest)
        }
        return result
    }

    private static func skipSpaces(_ rest: inout Substring) {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    private static func token(_ rest: inout Substring) -> String {
        let token = rest.prefix { $0 != ";" && $0 != "," && $0 != " " }
        rest = rest[token.endIndex...]
        return String(token)
    }

    private static func quoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() { text.append(escaped) } else { text.append(character) }
        }
        return text
    }
}
