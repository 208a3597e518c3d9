extension HTTPBody {
    /// A body of JSON values that are made while it is sent, one a line: `application/jsonl`, `application/x-ndjson`. It can be sent once.
    ///
    /// A value that JSON has no text for, or that breaks a constraint, makes the call fail with its `JSONError`.
    public init<Values: AsyncSequence & Sendable>(jsonLines values: Values) where Values.Element: JSONRepresentable {
        self.init(JSONChunks(values: values, framing: .lines))
    }

    /// A body of JSON values that are made while it is sent, each after a record separator: `application/json-seq` (RFC 7464). It can be
    /// sent once.
    ///
    /// A value that JSON has no text for, or that breaks a constraint, makes the call fail with its `JSONError`.
    public init<Values: AsyncSequence & Sendable>(jsonSequence values: Values) where Values.Element: JSONRepresentable {
        self.init(JSONChunks(values: values, framing: .sequence))
    }
}

/// The texts of values, each a chunk with a line break behind it.
struct JSONChunks<Values: AsyncSequence & Sendable>: AsyncSequence, Sendable where Values.Element: JSONRepresentable {
    typealias Element = [UInt8]

    let values: Values
    let framing: JSONFraming

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(values: values.makeAsyncIterator(), before: framing == .lines ? [] : [0x1E])
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var values: Values.AsyncIterator
        let before: [UInt8]

        mutating func next() async throws -> [UInt8]? {
            guard let value = try await values.next() else { return nil }
            return before + (try value.checkedJSON([])) + [UInt8(ascii: "\n")]
        }
    }
}
