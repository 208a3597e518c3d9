/// A media type with its parameters, as the field `Content-Type` has it (RFC 9110 §8.3.1), or a range of them: `text/*`, `*/*`.
///
/// ```swift
/// MediaType("text/HTML; charset=\"UTF-8\"")?.charset    // "UTF-8"
/// ```
public struct MediaType: Hashable, Sendable {
    /// What stands before the slash, in lower case: `application`.
    public let type: String
    /// What stands after the slash, in lower case: `problem+json`.
    public let subtype: String
    /// The parameters, with names in lower case and values as they are, without quotes. Of two with one name the first counts.
    public let parameters: [String: String]

    /// Reads the value of a `Content-Type` field; `nil` where type or subtype is missing or is no token.
    ///
    /// A parameter that cannot be read is passed over, as servers have always sent some that cannot.
    public init?(_ text: String) {
        var scanner = FieldValueScanner(text)
        guard let type = scanner.token(), scanner.skip("/"), let subtype = scanner.token() else { return nil }
        guard scanner.isAtEndOfItem else { return nil }
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
        parameters = scanner.parameters()
    }

    /// `type/subtype` in lower case, without parameters.
    public var essence: String { "\(type)/\(subtype)" }
    /// The parameter `charset` in lower case.
    public var charset: String? { parameters["charset"]?.lowercased() }
    /// Whether the content is JSON: `application/json`, `text/json` or a type with the suffix `+json` (RFC 6839 §3.1).
    public var isJSON: Bool {
        subtype == "json" && (type == "application" || type == "text") || subtype.hasSuffix("+json")
    }
}

extension MediaType: CustomStringConvertible {
    /// The media type with its parameters, sorted by name.
    public var description: String {
        parameters.sorted { $0.key < $1.key }.reduce(essence) { text, parameter in
            "\(text); \(parameter.key)=\(FieldValueScanner.quotedIfNeeded(parameter.value))"
        }
    }
}

extension MediaType {
    /// How exactly this, documented, describes content of another media type; `nil` where it does not.
    ///
    /// `*/*` is less exact than `text/*`, that less than `text/html`, and every parameter makes it more exact, as in RFC 9110 §12.5.1.
    /// A documented parameter must be there with the same value; others may be, too.
    func specificity(for content: MediaType) -> Int? {
        for (name, value) in parameters where name != "q" {
            guard let other = content.parameters[name] else { return nil }
            // Of the values that servers send, only those of `charset` are known to be the same in other letters.
            guard name == "charset" ? value.lowercased() == other.lowercased() : value == other else { return nil }
        }
        let count = min(99, parameters.count)
        if type == "*" { return subtype == "*" ? count : nil }
        guard type == content.type else { return nil }
        if subtype == "*" { return 100 + count }
        return subtype == content.subtype ? 200 + count : nil
    }
}
