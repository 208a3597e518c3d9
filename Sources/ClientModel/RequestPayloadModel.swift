/// How a Swift value and the bytes of a request body correspond.
package enum RequestPayloadModel: Hashable, Sendable {
    case json(SwiftType)
    /// The members of an object, as a form; properties without an encoding of their own are written by what they are.
    case form(SwiftType, encoding: [FormEncodingModel])
    /// XML, spelled like this.
    case xml(SwiftType, XMLDocumentModel)
    /// Parts, each a value of its own.
    case parts([PartModel])
    /// A multipart body that the caller puts together.
    case multipart
    /// A string, as text.
    case text
    /// The bytes as they are, in memory or made while they are sent.
    case bytes
    /// Values in JSON, one after another.
    case stream(SwiftType, framing: StreamFraming)

    /// How the values of a stream are told from each other.
    package enum StreamFraming: String, Hashable, Sendable {
        /// A value a line: `application/jsonl`, `application/x-ndjson`.
        case lines
        /// A record separator before each value: `application/json-seq`.
        case sequence
    }

    /// The types in it.
    package var types: [SwiftType] {
        switch self {
        case .json(let type), .form(let type, _), .stream(let type, _), .xml(let type, _): [type]
        case .parts(let parts): parts.compactMap(\.type)
        case .multipart, .text, .bytes: []
        }
    }

    /// The payload with its types replaced.
    package func mapTypes(_ transform: (SwiftType) -> SwiftType) -> RequestPayloadModel {
        switch self {
        case .json(let type): .json(transform(type))
        case .form(let type, let encoding): .form(transform(type), encoding: encoding)
        case .xml(let type, let document): .xml(transform(type), document)
        case .stream(let type, let framing): .stream(transform(type), framing: framing)
        case .parts(let parts): .parts(parts.map { $0.mapTypes(transform) })
        case .multipart, .text, .bytes: self
        }
    }
}
