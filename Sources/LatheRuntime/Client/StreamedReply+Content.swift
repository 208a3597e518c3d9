extension StreamedReply {
    /// Which of the media types that the document describes the body has, by its place in the list: the one that fits most exactly.
    ///
    /// - Parameter documented: Media types and ranges, with or without parameters.
    /// - Throws: `ResponseDecodingError` where none fits, or the response has no `Content-Type` and `ClientOptions.contentTypes` does not
    ///   allow that.
    public func content(among documented: String...) throws -> Int { try head.content(among: documented) }

    /// Reads the body to its end, as JSON. `ClientOptions.timeout` is how long that may take.
    ///
    /// - Throws: `ResponseDecodingError` where the body is empty, says it is not JSON, or is not what `Value` reads.
    public func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self) async throws -> Value {
        try await collected().value(type)
    }

    /// Reads the body to its end, as text in the encoding the response names.
    ///
    /// - Throws: `ResponseDecodingError` where the bytes are no such text.
    public func text() async throws -> String { try await collected().text() }

    /// Reads the body to its end, as a JSON string where the response says that it is JSON, as text otherwise.
    ///
    /// - Throws: `ResponseDecodingError` where the bytes are neither.
    public func string() async throws -> String { try await collected().string() }

    /// Reads the body to its end.
    public func bytes() async throws -> [UInt8] { try await collected().bytes() }

    /// The parts of a multipart body, read as they come.
    ///
    /// - Throws: `ResponseDecodingError` where the body is none.
    public func parts() throws -> MultipartParts {
        do throws(MultipartError) {
            return try MultipartParts(body, contentType: response.headerFields[.contentType] ?? "") { [self] error in
                (error as? MultipartError).map { undecodable(.multipart($0)) } ?? error
            }
        } catch {
            throw undecodable(.multipart(error))
        }
    }

    /// The values of a body with one JSON value a line, read as they come.
    public func jsonLines<Value: JSONRepresentable>(_ type: Value.Type = Value.self) -> JSONStream<Value> {
        JSONStream(reply: self, framing: .lines)
    }

    /// The values of a JSON text sequence (RFC 7464), read as they come.
    public func jsonSequence<Value: JSONRepresentable>(_ type: Value.Type = Value.self) -> JSONStream<Value> {
        JSONStream(reply: self, framing: .sequence)
    }

    /// The rest of the body, all of it.
    package func collected() async throws -> Reply {
        let reply = self
        let read: @Sendable () async throws -> (body: [UInt8], isComplete: Bool) = {
            var bytes: [UInt8] = []
            let isComplete = try await reply.body.read(upTo: reply.options.maximumResponseBytes, into: &bytes)
            return (bytes, isComplete)
        }
        var response = response
        let isComplete: Bool
        if let timeout = options.timeout {
            guard let result = try await Deadline(timeout).run(read) else {
                throw TransportError(underlying: CallTimeout(limit: timeout), context: context)
            }
            (response.body, isComplete) = result
        } else {
            (response.body, isComplete) = try await read()
        }
        for recorder in recorders { await recorder.record(response) }
        guard isComplete else {
            let reason = ResponseDecodingError.Reason.tooLarge(limit: options.maximumResponseBytes)
            throw ResponseDecodingError(reason: reason, response: response, context: context)
        }
        return Reply(response: response, context: context, limits: options.json, tolerance: options.contentTypes)
    }
}
