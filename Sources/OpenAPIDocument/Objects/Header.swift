package import SourceText

/// A header field with its reference followed ("Header Object"). Its style is always `simple`.
package struct Header: Sendable {
    package var name: String
    package var description: String?
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var explode: Bool
    package var schema: Schema?
    /// Whether it is described by `content` with a JSON media type, and its value is a JSON text.
    package var isJSON: Bool
    package var extensions: Extensions
    /// The place of its name.
    package var range: SourceRange
}
