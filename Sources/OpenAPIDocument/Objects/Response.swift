package import SourceText

/// A response with its reference followed.
package struct Response: Sendable {
    /// `200`, `4XX`, `default`: as written.
    package var status: String
    package var description: String? = nil
    /// Without `Content-Type`, which the media types stand for (OpenAPI 3.1.1 §4.8.17.1), in the order of the document.
    package var headers: [Header] = []
    package var content: [MediaType]
    /// Other calls that can be made with what it says, in the order of the document.
    package var links: [Link] = []
    package var extensions: Extensions = [:]
    /// The key under `components/responses` where it came through a reference.
    package var componentName: String? = nil
    package var range: SourceRange
}
