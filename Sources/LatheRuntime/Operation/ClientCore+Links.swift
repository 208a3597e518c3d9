extension ClientCore {
    /// What a link of the document takes out of a response, for the call it leads to.
    ///
    /// - Parameters:
    ///   - value: What is there.
    ///   - expression: The runtime expression of the document.
    ///   - operation: The operation the link leads to.
    /// - Throws: `RequestError` where nothing is there.
    public func linked<Value>(_ value: Value?, _ expression: String, to operation: APIOperation) throws -> Value {
        guard let value else {
            throw RequestError(reason: .missingLinkValue(expression), context: ErrorContext(operation: operation))
        }
        return value
    }
}
