import OpenAPIDocument

/// What a schema says about strings.
struct StringRules {
    private let keywords: Schema.Keywords

    init(_ keywords: Schema.Keywords) { self.keywords = keywords }

    func accept(_ text: String) -> Bool {
        let constraints = keywords.constraints
        let count = text.unicodeScalars.count
        guard count >= constraints.minLength?.value ?? 0, count <= constraints.maxLength?.value ?? Int.max else { return false }
        guard constraints.patterns.allSatisfy({ Self.matches(text, $0.value) ?? false }) else { return false }
        switch keywords.format {
        case "date-time": return Self.matches(text, #"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"#) == true
        case "date": return Self.matches(text, #"^\d{4}-\d\d-\d\d$"#) == true
        case "uuid": return Self.matches(text, #"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"#) == true
        default: return true
        }
    }

    /// Whether an expression is found in a text; `nil` where it cannot be said: an expression that cannot be read, or a text or an
    /// expression so long that looking could take without end.
    static func matches(_ text: String, _ pattern: String) -> Bool? {
        guard pattern.utf8.count <= 300, text.utf8.count <= 60, let expression = try? Regex(pattern) else { return nil }
        return try? expression.firstMatch(in: text) != nil
    }
}
