import OpenAPIDocument

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
            guard let text = rest.isEmpty ? "" : rest.dropping("#"), let pointer = JSONPointer(text) else { return nil }
            self = .responseBody(pointer.tokens)
        } else if ["$url", "$method", "$statusCode"].contains(text) || text.hasPrefix("$request.") {
            self = .exchange
        } else {
            return nil
        }
    }
}

extension String {
    /// What stands behind a prefix; `nil` without it.
    fileprivate func dropping(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
