extension ClientCore {
    /// Makes a call whose success is a JSON value.
    ///
    /// - Parameter statuses: The successes the document describes.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func value<Value: JSONRepresentable>(of call: OperationCall, at statuses: StatusPattern...) async throws -> Value {
        try await reply(to: call, at: statuses, accept: Self.acceptJSON).value()
    }

    /// Makes a call with successes that have a JSON value and others that have no body, for which it returns `nil`.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func optionalValue<Value: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        orNothingAt empty: StatusPattern...
    ) async throws -> Value? {
        let reply = try await reply(to: call, at: statuses + empty, accept: Self.acceptJSON)
        return reply.isContent(at: statuses, orNothingAt: empty) ? try reply.value() as Value : nil
    }

    /// Makes a call whose success has no body. A body that comes anyway is read, within
    /// `ClientOptions.maximumResponseBytes`, and passed over.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func finish(_ call: OperationCall, at statuses: StatusPattern...) async throws {
        _ = try await reply(to: call, at: statuses, accept: Self.acceptJSON)
    }

    /// Makes a call whose success is text.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func text(of call: OperationCall, at statuses: StatusPattern...) async throws -> String {
        try await reply(to: call, at: statuses, accept: Self.acceptAnything).text()
    }

    /// Makes a call whose success is a string: JSON's where the response says that it is JSON, its text otherwise.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func string(of call: OperationCall, at statuses: StatusPattern...) async throws -> String {
        try await reply(to: call, at: statuses, accept: Self.acceptJSONFirst).string()
    }

    /// Makes a call whose success is bytes.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func bytes(of call: OperationCall, at statuses: StatusPattern...) async throws -> [UInt8] {
        try await reply(to: call, at: statuses, accept: Self.acceptAnything).bytes()
    }

    /// Makes a call whose successes have different bodies, which the caller decodes by status.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func reply(to call: OperationCall, at statuses: StatusPattern...) async throws -> Reply {
        try await reply(to: call, at: statuses, accept: Self.acceptJSONFirst)
    }

    static let acceptJSON = "application/json"
    private static let acceptAnything = "*/*"
    static let acceptJSONFirst = "application/json, */*;q=0.8"
}
