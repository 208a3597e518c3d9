/// A header field of a part of a multipart body.
package struct PartHeaderModel: Hashable, Sendable {
    /// The name on the wire.
    package var key: String
    package var value: Value
    package var documentation: String?

    package enum Value: Hashable, Sendable {
        /// The caller gives it: a string, an integer or a boolean.
        case argument(name: String, type: SwiftType, isRequired: Bool)
        /// Always this text.
        case fixed(String)
    }

    package init(key: String, value: Value, documentation: String? = nil) {
        self.key = key
        self.value = value
        self.documentation = documentation
    }
}
