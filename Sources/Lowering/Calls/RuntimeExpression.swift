import SpecLoader

/// A place in a response, as the document writes it ("Runtime Expressions" in the OpenAPI Specification).
enum RuntimeExpression: Hashable {
    /// `$response.body#/status`: the keys from the outside in; none for the body itself.
    case responseBody([String])
    /// `$response.header.Link`
    case responseHeader(String)
    /// What is known of the exchange without the response's content: `$request.path.id`, `$url`, `$method`, `$statusCode`.
    case exchange

    /// - Returns: `nil` where the text is no such expression.
    init?(_ text: String) {
        if let name = text.dropping("$response.header."), !name.isEmpty {
            self = .responseHeader(name)
        } else if let rest = text.dropping("$response.body") {
            guard let pointer = rest.isEmpty ? "" : rest.dropping("#"), pointer.isEmpty || pointer.hasPrefix("/") else {
                return nil
            }
            // RFC 6901 §3.
            self = .responseBody(
                pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { Self.unescaped($0) }
            )
        } else if ["$url", "$method", "$statusCode"].contains(text) || text.hasPrefix("$request.") {
            self = .exchange
        } else {
            return nil
        }
    }

    private static func unescaped(_ token: Substring) -> String {
        var result = ""
        var rest = token
        while let character = rest.popFirst() {
            switch (character, rest.first) {
            case ("~", "1"):
                result.append("/")
                rest.removeFirst()
            case ("~", "0"):
                result.append("~")
                rest.removeFirst()
            default: result.append(character)
            }
        }
        return result
    }
}

extension String {
    /// What stands behind a prefix; `nil` without it.
    fileprivate func dropping(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
