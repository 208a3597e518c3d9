package import SourceText

/// One alternative: the schemes that apply together, with their scopes.
package struct SecurityRequirement: Sendable {
    package var schemes: [(name: String, scopes: [String])]
    package var range: SourceRange
}
