/// The value of a `Content-Type` field (RFC 9110 §8.3), as far as decoding needs it.
struct ContentType: Hashable, Sendable {
    /// `type/subtype` in lower case, without parameters.
    let essence: String
    /// The `charset` parameter in lower case.
    let charset: String?

    init(_ value: String) {
        let parts = value.split(separator: ";")
        essence = Self.trimmed(parts.first ?? "").lowercased()
        charset = parts.dropFirst().lazy.compactMap(Self.charset).first
    }

    private static func charset(in parameter: Substring) -> String? {
        guard let equals = parameter.firstIndex(of: "="), trimmed(parameter[..<equals]).lowercased() == "charset" else {
            return nil
        }
        let value = trimmed(parameter[parameter.index(after: equals)...])
        return value.filter { $0 != "\"" }.lowercased()
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    /// Whether the content is JSON: `application/json`, `text/json` or a type with the suffix `+json` (RFC 6839 §3.1).
    var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }
}
