package import SourceText
package import SpecLoader

/// What a response says of another call that can be made with it ("Link Object" in the OpenAPI Specification), with its reference
/// followed.
package struct Link: Sendable {
    package var name: String
    package var target: Target
    package var description: String?
    /// The parameters of the other operation and what they get: runtime expressions and constants, in the order of the document.
    package var parameters: [Mapping.Entry]
    package var requestBody: Node?
    package var extensions: Extensions
    package var range: SourceRange

    /// Which operation a link leads to.
    package enum Target: Sendable {
        case id(String)
        /// An operation of this document, by its path and its method in capital letters.
        case path(String, method: String)
        /// Something else, as it is written; nothing where nothing is.
        case other(String)
    }
}
