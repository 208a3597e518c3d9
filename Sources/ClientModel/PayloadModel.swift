/// How the bytes of a response body and a Swift value correspond.
package enum PayloadModel: Hashable, Sendable {
    case json(SwiftType)
    /// A string, as UTF-8 text.
    case text
    /// The bytes as they are.
    case bytes
    /// There is no body.
    case empty
}
