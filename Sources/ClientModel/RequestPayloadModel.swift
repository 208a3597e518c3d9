/// How a Swift value and the bytes of a request body correspond.
package enum RequestPayloadModel: Hashable, Sendable {
    case json(SwiftType)
    /// A string, as text.
    case text
    /// The bytes as they are.
    case bytes
}
