extension OperationCall {
    /// Documents that `pattern` answers with a JSON body, which `ResponseError.body` then is.
    public mutating func failure<Body: JSONRepresentable>(_ pattern: StatusPattern, _ body: Body.Type) {
        document(pattern) { reply in
            ResponseError(body: try reply.value(Body.self), response: reply.response, context: reply.context)
        }
    }

    /// Documents that `pattern` answers without a body.
    public mutating func failure(_ pattern: StatusPattern) {
        document(pattern) { reply in ResponseError(body: NoBody(), response: reply.response, context: reply.context) }
    }

    /// Documents that `pattern` answers with text: `ResponseError<String>`.
    public mutating func failure(text pattern: StatusPattern) {
        document(pattern) { reply in ResponseError(body: try reply.text(), response: reply.response, context: reply.context) }
    }

    /// Documents that `pattern` answers with a string, as JSON or as text: `ResponseError<String>`.
    public mutating func failure(string pattern: StatusPattern) {
        document(pattern) { reply in ResponseError(body: try reply.string(), response: reply.response, context: reply.context) }
    }

    /// Documents that `pattern` answers with bytes: `ResponseError<[UInt8]>`.
    public mutating func failure(bytes pattern: StatusPattern) {
        document(pattern) { reply in ResponseError(body: reply.bytes(), response: reply.response, context: reply.context) }
    }

    /// Documents that `pattern` answers with a body that `body` reads.
    package mutating func failure<Body: Sendable>(
        _ pattern: StatusPattern,
        reading body: @escaping @Sendable (Reply) throws -> Body
    ) {
        document(pattern) { reply in ResponseError(body: try body(reply), response: reply.response, context: reply.context) }
    }

    private mutating func document(_ pattern: StatusPattern, _ error: @escaping @Sendable (Reply) throws -> any Error) {
        failures.append(DocumentedFailure(pattern: pattern, error: error))
    }
}
