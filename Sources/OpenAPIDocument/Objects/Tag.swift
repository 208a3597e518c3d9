package import SourceText

/// What the document says about a tag.
package struct Tag: Sendable {
    package var name: String
    /// A few words (OpenAPI 3.2).
    package var summary: String?
    package var description: String?
    /// The name of the tag above it (OpenAPI 3.2).
    package var parent: String?
    /// `x-lathe-name`.
    package var swiftName: String?
    package var swiftNameRange: SourceRange?
}
