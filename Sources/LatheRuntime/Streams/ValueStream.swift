/// Values that a request sends one after another: those of an array, or of an `AsyncSequence` that makes them while they are sent.
///
/// ```swift
/// try await client.appendLog(body: [first, second])
/// try await client.appendLog(body: .init(entries))       // any AsyncSequence of them
/// ```
public struct ValueStream<Element: JSONRepresentable & Sendable>: Sendable {
    private let chunks: @Sendable (_ framing: JSONFraming) -> HTTPBody

    /// The values of an array. They can be sent again, after a redirect for example.
    public init(_ values: [Element]) {
        chunks = { HTTPBody(JSONChunks(values: ArrayValues(values: values), framing: $0), iterations: .many) }
    }

    /// Values that are made while they are sent, once.
    public init<Values: AsyncSequence & Sendable>(_ values: Values) where Values.Element == Element {
        chunks = { HTTPBody(JSONChunks(values: values, framing: $0)) }
    }

    func body(_ framing: JSONFraming) -> HTTPBody { chunks(framing) }
}

extension ValueStream: ExpressibleByArrayLiteral {
    /// The values of a literal.
    public init(arrayLiteral values: Element...) { self.init(values) }
}

/// An array as a sequence that is waited for.
private struct ArrayValues<Element: Sendable>: AsyncSequence, Sendable {
    let values: [Element]

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: values[...]) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<Element>

        mutating func next() async -> Element? { rest.popFirst() }
    }
}

extension OperationCall {
    /// Sends values in JSON, one a line; `nil` sends no body.
    ///
    /// A value that JSON has no text for, or that breaks a constraint, makes the call fail with its `JSONError`.
    public mutating func body<Element>(jsonLines values: ValueStream<Element>?, contentType: String = "application/jsonl") {
        guard let values else { return }
        content = RequestContent(body: values.body(.lines), type: contentType)
    }

    /// Sends values in JSON, each after a record separator (RFC 7464); `nil` sends no body.
    ///
    /// A value that JSON has no text for, or that breaks a constraint, makes the call fail with its `JSONError`.
    public mutating func body<Element>(jsonSequence values: ValueStream<Element>?, contentType: String = "application/json-seq") {
        guard let values else { return }
        content = RequestContent(body: values.body(.sequence), type: contentType)
    }
}
