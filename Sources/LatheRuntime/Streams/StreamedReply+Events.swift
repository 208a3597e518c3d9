extension StreamedReply {
    /// The events of a `text/event-stream`, with their data as text.
    ///
    /// - Parameter end: The data of the event that ends the stream, where there is one.
    /// - Throws: `ResponseDecodingError` where the body is none.
    public func events(end: String? = nil) throws -> ServerSentEvents<String> {
        ServerSentEvents(connection: try connection(), end: end) { event in event.data }
    }

    /// The events of a `text/event-stream` whose data is JSON.
    ///
    /// - Parameter end: The data of the event that ends the stream and is no JSON, where there is one: `[DONE]`.
    /// - Throws: `ResponseDecodingError` where the body is none.
    public func events<Payload: JSONRepresentable>(data: Payload.Type, end: String? = nil) throws -> ServerSentEvents<Payload> {
        let limits = options.json
        return ServerSentEvents(connection: try connection(), end: end) { event throws(JSONError) in
            try Payload(json: event.data.utf8, limits: limits)
        }
    }

    /// The events of a `text/event-stream`, each described as an object with the members `event`, `data`, `id` and `retry` (`itemSchema`
    /// of OpenAPI 3.2).
    ///
    /// - Parameters:
    ///   - item: What an event is, as such an object.
    ///   - dataIsJSON: Whether `data` is described as the JSON value that its text holds (`contentSchema`) instead of a string.
    ///   - end: The data of the event that ends the stream, where there is one.
    /// - Throws: `ResponseDecodingError` where the body is none.
    public func events<Item: JSONRepresentable>(
        item: Item.Type,
        dataIsJSON: Bool = false,
        end: String? = nil
    ) throws -> ServerSentEvents<Item> {
        let limits = options.json
        return ServerSentEvents(connection: try connection(), end: end) { event throws(JSONError) in
            try Item(json: EventObject(event, dataIsJSON: dataIsJSON).json(), limits: limits)
        }
    }

    private func connection() throws -> EventConnection {
        try require(["text/event-stream"])
        let again = again.map { again in
            { @Sendable (lastEventID: String) async throws -> StreamedReply in
                let reply = try await again(lastEventID)
                try reply.require(["text/event-stream"])
                return reply
            }
        }
        return EventConnection(first: self, again: again)
    }
}
