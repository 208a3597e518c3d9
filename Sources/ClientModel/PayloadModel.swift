/// How the bytes of a response body and a Swift value correspond.
package enum PayloadModel: Hashable, Sendable {
    case json(SwiftType)
    /// XML, spelled like this.
    case xml(SwiftType, XMLDocumentModel)
    /// A string, as text.
    case text
    /// A string: JSON's where the response says that it is JSON, its text otherwise.
    case string
    /// The bytes as they are, all of them in memory.
    case bytes
    /// The bytes as they are, read as they come. `mediaTypes`: what they are documented to be; empty where they can be anything.
    case stream(mediaTypes: [String])
    /// The parts of a multipart body, read as they come.
    case parts
    /// Server-sent events.
    case events(EventStreamModel)
    /// JSON values, read as they come.
    case jsonStream(JSONStreamModel)
    /// There is no body.
    case empty

    /// Whether it is read as it comes, so that a call returns before the body is there.
    package var isStreamed: Bool {
        switch self {
        case .stream, .parts, .events, .jsonStream: true
        case .json, .xml, .text, .string, .bytes, .empty: false
        }
    }

    /// The types in it.
    package var types: [SwiftType] {
        switch self {
        case .json(let type), .xml(let type, _): [type]
        case .events(let events): events.content.type.map { [$0] } ?? []
        case .jsonStream(let stream): [stream.type]
        case .text, .string, .bytes, .stream, .parts, .empty: []
        }
    }

    /// The payload with its types replaced.
    package func mapTypes(_ transform: (SwiftType) -> SwiftType) -> PayloadModel {
        switch self {
        case .json(let type): return .json(transform(type))
        case .xml(let type, let document): return .xml(transform(type), document)
        case .events(var events):
            events.content = events.content.mapType(transform)
            return .events(events)
        case .jsonStream(var stream):
            stream.type = transform(stream.type)
            return .jsonStream(stream)
        case .text, .string, .bytes, .stream, .parts, .empty: return self
        }
    }
}
