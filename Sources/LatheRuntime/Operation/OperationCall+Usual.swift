/// What nearly every parameter and body needs: a name and a value, nothing out of the ordinary. The compiler prefers these where nothing
/// more is said. Without them, a debug build evaluates up to seven default arguments at each call, which was a third of the code of
/// an operation (Documentation/compile-cost.md).
extension OperationCall {
    /// Fills in a parameter of the path, in style `simple`. A value without text is a `RequestError`.
    public mutating func path<Value: JSONRepresentable>(_ name: String, _ value: Value) {
        path(name, value, style: .simple)
    }

    /// Adds a parameter to the query, in style `form` with `explode`; `nil` is not sent.
    public mutating func query<Value: JSONRepresentable>(_ name: String, _ value: Value?) {
        query(name, value, style: .form)
    }

    /// Adds a header field, in style `simple`; `nil` is not sent. A value that would end the line is a `RequestError`.
    public mutating func header<Value: JSONRepresentable>(_ name: String, _ value: Value?) {
        header(name, value, style: .simple)
    }

    /// Sends `value` as `application/json`; `nil` sends no body. A value that breaks a constraint is a `RequestError`.
    public mutating func body<Value: JSONRepresentable>(json value: Value?) {
        body(json: value, contentType: "application/json")
    }
}

extension ClientCore {
    /// Makes a call whose one success is a JSON value.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func value<Value: JSONRepresentable>(of call: OperationCall, at status: StatusPattern) async throws -> Value {
        try await reply(to: call, at: [status], accept: Self.acceptJSON).value()
    }

    /// Makes a call whose one success has no body. A body that comes anyway is read, within `ClientOptions.maximumResponseBytes`, and
    /// passed over.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func finish(_ call: OperationCall, at status: StatusPattern) async throws {
        _ = try await reply(to: call, at: [status], accept: Self.acceptJSON)
    }
}
