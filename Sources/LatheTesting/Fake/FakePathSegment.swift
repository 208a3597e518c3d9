import Foundation

/// What stands between two slashes of a path template: text, parameters, or both (`{id}:cancel`).
struct FakePathSegment: Sendable {
    private enum Part {
        case text(String)
        case parameter(String)
    }

    private let parts: [Part]

    init(_ template: String) {
        var parts: [Part] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The segments of a path, decoded.
    static func segments(of path: String) -> [String] {
        let path = path.hasPrefix("/") ? path.dropFirst() : path[...]
        return path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            String(segment).removingPercentEncoding ?? String(segment)
        }
    }

    var parameterCount: Int { parts.count { if case .parameter = $0 { true } else { false } } }

    /// Whether the segment of a request is this one; then its parameters are in `parameters`.
    func match(_ text: String, into parameters: inout [String: String]) -> Bool {
        guard let found = Self.match(parts[...], text[...]) else { return false }
        parameters.merge(found) { $1 }
        return true
    }

    private static func match(_ parts: ArraySlice<Part>, _ text: Substring) -> [String: String]? {
        switch parts.first {
        case nil: return text.isEmpty ? [:] : nil
        case .text(let literal)?: return text.hasPrefix(literal) ? match(parts.dropFirst(), text.dropFirst(literal.count)) : nil
        case .parameter(let name)?:
            if parts.count == 1 { return [name: String(text)] }
            // The longest value first: `a.tar.gz` is the file `a.tar` of the kind `gz`.
            for length in stride(from: text.count, through: 0, by: -1) {
                guard var found = match(parts.dropFirst(), text.dropFirst(length)) else { continue }
                found[name] = String(text.prefix(length))
                return found
            }
            return nil
        }
    }
}
