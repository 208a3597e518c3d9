/// A generated client.
public protocol APIClient: Sendable {
    /// Server, credentials, transport and options.
    var core: ClientCore { get set }
}

extension APIClient {
    /// A copy of the client with other options.
    ///
    /// ```swift
    /// let patient = studio.with { $0.timeout = .seconds(120) }
    /// ```
    public func with<Failure: Error>(_ change: (inout ClientOptions) throws(Failure) -> Void) throws(Failure) -> Self {
        var copy = self
        try change(&copy.core.options)
        return copy
    }

    /// What `calls` returns, and the response behind it: that of the last call `calls` made through the client it is given.
    ///
    /// ```swift
    /// let (project, response) = try await studio.withResponse { try await $0.getProject(id: "p_1") }
    /// ```
    ///
    /// - Throws: What `calls` throws; `RequestError` where it made no call that was answered.
    public func withResponse<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ calls: (Self) async throws -> Value
    ) async throws -> (value: Value, response: RawResponse) {
        let recorder = ExchangeRecorder()
        var copy = self
        copy.core.recorders.append(recorder)
        let value = try await calls(copy)
        guard let response = await recorder.last else {
            let operation = APIOperation(id: "withResponse", method: .get, path: "/")
            throw RequestError(reason: .noCall, context: ErrorContext(operation: operation))
        }
        return (value, response)
    }
}
