package import SourceText

/// Requests that the service makes to a URL that a call told it ("Callback Object" in the OpenAPI Specification), with its reference
/// followed.
package struct Callback: Sendable {
    package var name: String
    /// By the expression for the URL, which is each item's path.
    package var items: [PathItem]
    package var extensions: Extensions
    package var range: SourceRange
}
