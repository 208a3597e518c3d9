package import SourceText

/// A response with its reference followed.
package struct Response: Sendable {
    /// `200`, `4XX`, `default`: as written.
    package var status: String
    package var description: String?
    package var content: [MediaType]
    /// The key under `components/responses` where it came through a reference.
    package var componentName: String?
    package var range: SourceRange
}
