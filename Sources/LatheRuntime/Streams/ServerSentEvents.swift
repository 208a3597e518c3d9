/// The events of a `text/event-stream`, read as they come.
///
/// ```swift
/// for try await event in try await client.streamCompletion(body: request) { print(event.data.text) }
/// ```
///
/// It can be iterated over once. Leaving the loop and letting go of the sequence, or cancelling the task, ends the transfer. Where
/// `StreamOptions.reconnection` says so, a break is not the end: the same call is made again, with `Last-Event-ID`.
public struct ServerSentEvents<Payload: Sendable>: AsyncSequence, Sendable {
    public typealias Element = ServerSentEvent<Payload>

    let connection: EventConnection
    /// The data of the event that ends the stream, where there is one: `[DONE]`.
    let end: String?
    let decode: @Sendable (ServerSentEvent<String>) throws(JSONError) -> Payload

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(source: EventSource(connection), end: end, decode: decode)
    }

    /// Gives the events.
    public struct AsyncIterator: AsyncIteratorProtocol {
        var source: EventSource
        let end: String?
        let decode: @Sendable (ServerSentEvent<String>) throws(JSONError) -> Payload

        /// The next event, `nil` after the last.
        ///
        /// - Throws: A `ClientError` or `CancellationError`. After an event that could not be decoded, the next one can be asked for.
        public mutating func next() async throws -> ServerSentEvent<Payload>? {
            guard let event = try await source.next() else { return nil }
            if let end, event.data == end {
                source.finish()
                return nil
            }
            do throws(JSONError) {
                let payload = try decode(event)
                return ServerSentEvent(id: event.id, name: event.name, data: payload, retry: event.retry)
            } catch {
                throw source.undecodable(.json(error))
            }
        }
    }
}
