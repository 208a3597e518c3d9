extension ClientCore {
    /// Makes a call whose success is bytes that are read as they come. Nothing of the body is read before the caller does.
    ///
    /// ```swift
    /// try await client.getAudio(id: "j_1").write(to: file)
    /// ```
    ///
    /// - Parameter types: The media types that the document gives the response; none where it can be anything. Text or JSON that is not
    ///   among them is an error: that is how servers describe what went wrong.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func stream(of call: OperationCall, at statuses: StatusPattern..., as types: String...) async throws -> HTTPBody {
        let reply = try await stream(of: call, at: statuses, accept: "*/*")
        try reply.requireBytes(types)
        return reply.body
    }

    /// Makes a call whose success is a multipart body.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func parts(of call: OperationCall, at statuses: StatusPattern...) async throws -> MultipartParts {
        try await stream(of: call, at: statuses, accept: "multipart/*").parts()
    }

    /// Makes a call whose success is a stream of server-sent events.
    ///
    /// - Parameter end: The data of the event that ends the stream, where there is one.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func events(
        of call: OperationCall,
        at statuses: StatusPattern...,
        end: String? = nil
    ) async throws -> ServerSentEvents<String> {
        try await eventStream(of: call, at: statuses).events(end: end)
    }

    /// Makes a call whose success is a stream of server-sent events with JSON data.
    ///
    /// - Parameters:
    ///   - data: What the data of an event is.
    ///   - end: The data of the event that ends the stream and is no JSON, where there is one: `[DONE]`.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func events<Payload: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        data: Payload.Type,
        end: String? = nil
    ) async throws -> ServerSentEvents<Payload> {
        try await eventStream(of: call, at: statuses).events(data: data, end: end)
    }

    /// Makes a call whose success is a stream of server-sent events, each described as an object with the members `event`, `data`, `id`
    /// and `retry` (`itemSchema` of OpenAPI 3.2).
    ///
    /// - Parameters:
    ///   - item: What an event is, as such an object.
    ///   - dataIsJSON: Whether `data` is described as the JSON value that its text holds (`contentSchema`) instead of a string.
    ///   - end: The data of the event that ends the stream, where there is one.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func events<Item: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        item: Item.Type,
        dataIsJSON: Bool = false,
        end: String? = nil
    ) async throws -> ServerSentEvents<Item> {
        try await eventStream(of: call, at: statuses).events(item: item, dataIsJSON: dataIsJSON, end: end)
    }

    /// Makes a call whose success is JSON values, one a line.
    ///
    /// - Parameter contentType: The media type that the document gives the response.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func jsonLines<Value: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        value: Value.Type = Value.self,
        contentType: String = "application/jsonl"
    ) async throws -> JSONStream<Value> {
        let reply = try await stream(of: call, at: statuses, accept: contentType)
        try reply.require([contentType])
        return reply.jsonLines()
    }

    /// Makes a call whose success is a JSON text sequence (RFC 7464).
    ///
    /// - Parameter contentType: The media type that the document gives the response.
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func jsonSequence<Value: JSONRepresentable>(
        of call: OperationCall,
        at statuses: StatusPattern...,
        value: Value.Type = Value.self,
        contentType: String = "application/json-seq"
    ) async throws -> JSONStream<Value> {
        let reply = try await stream(of: call, at: statuses, accept: contentType)
        try reply.require([contentType])
        return reply.jsonSequence()
    }

    /// Makes a call whose success the caller decodes by status and media type, and may read as it comes.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func streamedReply(to call: OperationCall, at statuses: StatusPattern...) async throws -> StreamedReply {
        try await repeatable(call, at: statuses, accept: Self.acceptJSONFirst)
    }

    private func eventStream(of call: OperationCall, at statuses: [StatusPattern]) async throws -> StreamedReply {
        try await repeatable(call, at: statuses, accept: "text/event-stream")
    }

    /// A reply that knows how the call is made again.
    private func repeatable(_ call: OperationCall, at statuses: [StatusPattern], accept: String) async throws -> StreamedReply {
        var reply = try await stream(of: call, at: statuses, accept: accept)
        guard call.content?.body.iterations != .once else { return reply }
        reply.again = { lastEventID in
            var call = call
            if !lastEventID.isEmpty, HTTPField.isValidValue(lastEventID) { call.headerFields[.lastEventID] = lastEventID }
            // Reconnection waits and counts its attempts itself.
            var core = self
            core.options.retries = .none
            return try await core.stream(of: call, at: statuses, accept: accept)
        }
        return reply
    }
}

extension HTTPField.Name {
    /// `Last-Event-ID` ("Server-sent events" of HTML, §9.2.4).
    static var lastEventID: HTTPField.Name { HTTPField.Name(parsed: "last-event-id") ?? .ifMatch }
}
