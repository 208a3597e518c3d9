package import SourceText

/// How a property of a form or a part of a multipart body is written ("Encoding Object").
package struct Encoding: Sendable {
    /// A media type, a range or a list of them: `image/png, image/*`.
    package var contentType: String?
    /// Fields of the part, in the order of the document.
    package var headers: [Header]
    package var style: String?
    package var explode: Bool?
    package var allowReserved: Bool?
    package var extensions: Extensions
    package var range: SourceRange
}
