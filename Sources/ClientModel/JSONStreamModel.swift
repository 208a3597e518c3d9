/// A body of JSON values one after another.
package struct JSONStreamModel: Hashable, Sendable {
    /// What each value is.
    package var type: SwiftType
    package var framing: Framing
    /// The media type as documented, without parameters.
    package var mediaType: String

    /// How the end of a value is seen.
    package enum Framing: Hashable, Sendable {
        /// One a line: `application/jsonl`, `application/x-ndjson`.
        case lines
        /// RFC 7464: `application/json-seq`.
        case sequence
    }

    package init(type: SwiftType, framing: Framing, mediaType: String) {
        self.type = type
        self.framing = framing
        self.mediaType = mediaType
    }
}
