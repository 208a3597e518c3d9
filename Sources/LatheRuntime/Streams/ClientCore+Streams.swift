extension ClientCore {
    /// Makes a call whose success is bytes that are read as they come. Nothing of the body is read before the caller does.
    ///
    /// ```swift
    /// try await client.getAudio(id: "j_1").write(to: file)
    /// ```
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func stream(of call: OperationCall, at statuses: StatusPattern...) async throws -> HTTPBody {
        try await stream(of: call, at: statuses, accept: "*/*").body
    }

    /// Makes a call whose success is a multipart body.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func parts(of call: OperationCall, at statuses: StatusPattern...) async throws -> MultipartParts {
        let reply = try await stream(of: call, at: statuses, accept: "multipart/*")
        do throws(MultipartError) {
            let type = reply.response.headerFields[.contentType] ?? ""
            return try MultipartParts(reply.body, contentType: type) { error in
                (error as? MultipartError).map { reply.undecodable(.multipart($0)) } ?? error
            }
        } catch {
            throw reply.undecodable(.multipart(error))
        }
    }

    /// Makes a call whose success is a stream of server-sent events.
    ///
    /// - Throws: A `ClientError`, `CancellationError`, or what middleware throws.
    public func events(of call: OperationCall, at statuses: StatusPattern...) async throws -> ServerSentEvents<String> {
        let connection = try await connection(for: call, at: statuses)
        return ServerSentEvents(connection: connection, end: nil) { event throws(JSONError) in event.data }
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
        let connection = try await connection(for: call, at: statuses)
        let limits = options.json
        return ServerSentEvents(connection: connection, end: end) { event throws(JSONError) in
            try Payload(json: event.data.utf8, limits: limits)
        }
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
        let connection = try await connection(for: call, at: statuses)
        let limits = options.json
        return ServerSentEvents(connection: connection, end: end) { event throws(JSONError) in
            try Item(json: EventObject(event, dataIsJSON: dataIsJSON).json(), limits: limits)
        }
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
        return JSONStream(reply: reply, framing: .lines)
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
        return JSONStream(reply: reply, framing: .sequence)
    }

    private func connection(for call: OperationCall, at statuses: [StatusPattern]) async throws -> EventConnection {
        let first = try await eventReply(to: call, at: statuses)
        guard call.content?.body.iterations != .once else { return EventConnection(first: first, again: nil) }
        return EventConnection(first: first) { lastEventID in
            var call = call
            if !lastEventID.isEmpty, HTTPField.isValidValue(lastEventID) { call.headerFields[.lastEventID] = lastEventID }
            // Reconnection waits and counts its attempts itself.
            var core = self
            core.options.retries = .none
            return try await core.eventReply(to: call, at: statuses)
        }
    }

    private func eventReply(to call: OperationCall, at statuses: [StatusPattern]) async throws -> StreamedReply {
        let reply = try await stream(of: call, at: statuses, accept: "text/event-stream")
        try reply.require(["text/event-stream"])
        return reply
    }
}

extension HTTPField.Name {
    /// `Last-Event-ID` ("Server-sent events" of HTML, §9.2.4).
    static var lastEventID: HTTPField.Name { HTTPField.Name(parsed: "last-event-id") ?? .ifMatch }
}
