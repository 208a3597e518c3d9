package import SpecLoader

/// A JSON pointer (RFC 6901) from a reference's fragment.
package struct JSONPointer: Sendable {
    package var tokens: [String]

    package init(tokens: [String]) { self.tokens = tokens }

    /// - Parameter text: the pointer itself (`/components/schemas/Pet`), already percent-decoded. `nil` if it is none.
    package init?(_ text: String) {
        guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return nil }
        // Code units, as the pointer is defined: a mark that combines with a slash makes no other character of it.
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        tokens = parts.dropFirst().map { Self.unescape(Substring($0)) }
    }

    /// The value it points at.
    package func resolve(in root: Node) -> Node? { place(in: root)?.node }

    /// The value it points at, and where that is: behind the references that stand on the way to it. One at the end is not followed.
    package func place(in root: Node) -> (node: Node, tokens: [String])? {
        var node = root
        var path: [String] = []
        // A reference on the way may lead back to itself.
        var hops = 0
        for token in tokens {
            while node[token] == nil, let reference = node["$ref"]?.string {
                hops += 1
                guard hops <= 64, let next = LocalReference.pointer(reference).flatMap({ JSONPointer($0)?.direct(in: root) })
                else {
                    return nil
                }
                (node, path) = next
            }
            guard let member = Self.step(token, in: node) else { return nil }
            node = member
            path.append(token)
        }
        return (node, path)
    }

    /// The value it points at without following anything.
    private func direct(in root: Node) -> (Node, [String])? {
        var node = root
        for token in tokens {
            guard let member = Self.step(token, in: node) else { return nil }
            node = member
        }
        return (node, tokens)
    }

    package static func step(_ token: String, in node: Node) -> Node? {
        switch node.content {
        case .mapping(let mapping): return mapping[token]
        case .sequence(let elements):
            guard let index = Int(token), elements.indices.contains(index) else { return nil }
            return elements[index]
        default: return nil
        }
    }

    /// The pointer that tokens make.
    package static func text(_ tokens: some Sequence<String>) -> String { tokens.map { "/" + escape($0) }.joined() }

    /// A key as a token of a pointer.
    package static func escape(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }

    private static func unescape(_ token: Substring) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
        var result = ""
        var rest = token[...]
        while let tilde = rest.firstIndex(of: "~") {
            result += rest[..<tilde]
            let after = rest.index(after: tilde)
            switch after < rest.endIndex ? rest[after] : " " {
            case "0":
                result += "~"
                rest = rest[rest.index(after: after)...]
            case "1":
                result += "/"
                rest = rest[rest.index(after: after)...]
            default:
                result += "~"
                rest = rest[after...]
            }
        }
        return result + rest
    }

    /// Percent-decodes the fragment of a URI reference (RFC 3986 §2.1); text that is not valid stays as it is.
    package static func percentDecode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
