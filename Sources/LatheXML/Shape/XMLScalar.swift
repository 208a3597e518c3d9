/// What the text of an element or attribute stands for in JSON.
enum XMLScalar: Hashable, Sendable {
    /// A string, as it is.
    case text
    /// A string that white space around it does not belong to: a date, a UUID. Without text it is `null`.
    case token
    /// Base64, in lines of any length.
    case base64
    case integer
    case number
    /// `true` or `1`, `false` or `0` (XML Schema 1.1 part 2, §3.3.2).
    case boolean

    /// With its article, for messages.
    var phrase: String {
        switch self {
        case .text, .token, .base64: "text"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "a boolean"
        }
    }
}
