/// A token of generated Swift, as far as it matters to what a file declares.
package enum SwiftToken: Hashable, Sendable {
    /// A name or keyword; a name between backticks without them.
    case word(String)
    /// A name between backticks: never a keyword.
    case quotedWord(String)
    case number(String)
    /// A string literal, with what stands between its quotes as it is written.
    case string(String)
    /// A single mark: a bracket, or one character of an operator.
    case mark(Character)
}
