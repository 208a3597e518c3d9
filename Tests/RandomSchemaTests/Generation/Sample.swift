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
