package import SourceText

/// A server with its variables replaced by their defaults.
package struct Server: Sendable {
    package var url: String
    /// Whether a variable has other values than its default to choose from.
    package var hasChoices: Bool
    package var description: String?
    /// `x-lathe-name`.
    package var name: String?
    package var range: SourceRange
}
