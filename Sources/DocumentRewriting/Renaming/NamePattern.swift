/// A pattern for names with `*` in it, and what the names that fit it are to be instead: `BooksController_*_v1` and `*`.
///
/// A `*` stands for as little as fits. In the new name each stands for what the one of the same place in the pattern fitted.
struct NamePattern {
    private let parts: [Substring]

    /// - Returns: `nil` for a text without `*`.
    init?(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false)
        if parts.count < 2 { return nil }
    }

    /// What each `*` stands for in a name; `nil` for a name that does not fit.
    func captures(of name: String) -> [Substring]? {
        guard let first = parts.first, let last = parts.last, name.hasPrefix(first) else { return nil }
        var rest = name.dropFirst(first.count)
        var result: [Substring] = []
        for part in parts.dropFirst().dropLast() {
            guard let range = part.isEmpty ? rest.startIndex..<rest.startIndex : rest.firstRange(of: part) else { return nil }
            result.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return result + [rest.dropLast(last.count)]
    }

    /// The new name of a name that fits, which begins with a small letter as methods do.
    func name(of name: String, as replacement: String) -> String? {
        guard let captures = captures(of: name) else { return nil }
        var result = ""
        var rest = captures[...]
        for character in replacement {
            if character == "*" { result += rest.popFirst() ?? "" } else { result.append(character) }
        }
        return result.prefix(1).lowercased() + result.dropFirst()
    }
}
