/// Why XML could not be read, or a value not be written as XML: where, and what is wrong.
///
/// ```
/// /pet/tags/tag[2]: expected an integer, found "seven" (line 4)
/// ```
public struct XMLError: Error, Hashable {
    /// What went wrong, in a word.
    public enum Kind: Hashable, Sendable {
        /// The text is not well-formed XML.
        case syntax
        /// The encoding is not known, or the bytes are no text in it.
        case encoding
        /// The document declares entities or the like, which nothing is done for: what they stand for can be enormous, or elsewhere.
        case documentType
        /// An element or attribute has something else in it than it should.
        case content
        /// The document is larger or deeper than `JSONLimits` allows.
        case limit
        /// A value has no XML: a name that is none, a character that XML does not have.
        case unwritable
    }

    public let kind: Kind
    /// The element or attribute, from the root: `/pet/tags/tag[2]/@id`. Empty where the text is no XML.
    public let path: String
    /// What is wrong: `expected an integer, found "seven"`.
    public let problem: String
    /// The line it is on, from 1; `nil` when it was not read but written.
    public let line: Int?

    init(_ kind: Kind, _ problem: String, path: String = "", line: Int? = nil) {
        self.kind = kind
        self.problem = problem
        self.path = path
        self.line = line
    }

    /// The same error with a step of the path before its own.
    func inside(_ step: String) -> XMLError { XMLError(kind, problem, path: step + path, line: line) }

    func at(line: Int) -> XMLError { XMLError(kind, problem, path: path, line: self.line ?? line) }
}

extension XMLError: CustomStringConvertible {
    public var description: String {
        (path.isEmpty ? "" : "\(path): ") + problem + (line.map { " (line \($0))" } ?? "")
    }
}
