package import SourceText

/// A request body with its reference followed.
package struct RequestBody: Sendable {
    package var isRequired: Bool
    package var description: String? = nil
    package var content: [MediaType]
    /// The key under `components/requestBodies` where it came through a reference.
    package var componentName: String? = nil
    package var extensions: Extensions = [:]
    package var range: SourceRange
}
