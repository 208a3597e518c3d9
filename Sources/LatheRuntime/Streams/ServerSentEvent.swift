/// An event of a `text/event-stream` ("Server-sent events" of HTML, §9.2).
public struct ServerSentEvent<Payload: Sendable>: Sendable {
    /// The number of the event, or of the last one that had a number; `nil` where none had.
    public var id: String?
    /// What kind of event it is: `message` where the server does not say.
    public var name: String
    /// What the event says.
    public var data: Payload
    /// How long the server wants clients to wait before they come back, where it said so with this event.
    public var retry: Duration?

    public init(id: String? = nil, name: String = "message", data: Payload, retry: Duration? = nil) {
        self.id = id
        self.name = name
        self.data = data
        self.retry = retry
    }
}

extension ServerSentEvent: Equatable where Payload: Equatable {}
extension ServerSentEvent: Hashable where Payload: Hashable {}
