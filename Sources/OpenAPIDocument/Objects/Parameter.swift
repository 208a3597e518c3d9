package import SourceText

/// A parameter with its reference followed.
package struct Parameter: Sendable {
    package var name: String
    /// `path`, `query`, `header` or `cookie`.
    package var location: String
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var description: String?
    package var style: String?
    package var explode: Bool?
    package var allowReserved: Bool
    package var schema: Schema?
    /// Whether it is described by `content` with a JSON media type, and its value is a JSON text.
    package var isJSON: Bool
    package var extensions: Extensions
    package var range: SourceRange

    /// Its name and place, which it shares with no other parameter of an operation. Header names have no case (RFC 9110 §5.1).
    package var identity: String { "\(location) \(location == "header" ? name.lowercased() : name)" }
}
