package import SourceText

/// A parameter with its reference followed.
package struct Parameter: Sendable {
    package var name: String
    /// `path`, `query`, `header`, `cookie` or, from OpenAPI 3.2 on, `querystring`.
    package var location: String
    package var isRequired: Bool
    package var isDeprecated = false
    package var description: String? = nil
    package var style: String? = nil
    package var explode: Bool? = nil
    package var allowReserved = false
    package var allowEmptyValue = false
    package var schema: Schema? = nil
    /// Instead of a schema and a style: the one media type its value is written in.
    package var content: [MediaType] = []
    package var extensions: Extensions = [:]
    package var range: SourceRange
    /// Where its fields are, by name.
    package var fieldRanges: [String: SourceRange] = [:]

    /// The extension that says of a style that it is one of Swagger 2.0, in a document of another version: it is allowed more places.
    package static let collectionFormatMark = "x-lathe-collection-format"

    /// What its value is, however it is written.
    package var valueSchema: Schema? { schema ?? content.first?.schema }

    /// Where a field is; where the parameter is, if it does not have the field.
    package func place(of field: String) -> SourceRange { fieldRanges[field] ?? range }

    /// Its name and place, which it shares with no other parameter of an operation. Header names have no case (RFC 9110 §5.1).
    package var identity: String { "\(location) \(location == "header" ? name.lowercased() : name)" }
}
