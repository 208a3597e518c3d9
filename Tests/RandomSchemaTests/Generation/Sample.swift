import LatheRuntime

/// A value that a schema accepts, and the one that is to come back.
struct Sample {
    var sent: JSONValue
    /// The same up to the normalisations of Documentation/schemas.md: filled defaults, properties the schema does not name,
    /// another spelling of a date and time, a UUID or bytes, the null of an optional property.
    var expected: JSONValue

    init(_ value: JSONValue) { self.init(sent: value, expected: value) }

    init(sent: JSONValue, expected: JSONValue) {
        self.sent = sent
        self.expected = expected
    }
}

/// A value that a schema does not accept, and where it is wrong.
struct WrongSample {
    var sent: JSONValue
    /// The path of what is wrong, from the value: `.a['b c'][0]`.
    var path: String

    init(_ sent: JSONValue, at path: String = "") {
        self.sent = sent
        self.path = path
    }

    /// A member as paths have it (RFC 9535).
    static func step(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy {
            switch $0 {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "\u{80}"...: true
            default: false
            }
        }
        if isPlain, let first = name.first, !("0"..."9").contains(first) { return ".\(name)" }
        return "['\(name.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))']"
    }
}
