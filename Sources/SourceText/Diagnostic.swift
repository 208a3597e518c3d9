/// A message to the user about their document or configuration.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
    }

    /// Whose business it is.
    package enum Kind: String, Hashable, Sendable {
        /// The document or configuration is wrong.
        case invalid
        /// The document is right and Lathe cannot do it yet: the construct is skipped, the rest is generated.
        case unsupported
        /// Lathe is wrong.
        case `internal`
    }

    /// A second place that explains the first.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var location: SourceRange?
        package init(_ message: String, at location: SourceRange?) {
            self.message = message
            self.location = location
        }
    }

    package var severity: Severity
    package var kind: Kind
    /// Stable identifier, in lower case with hyphens (`ambiguous-union`).
    package var id: String
    /// What is wrong: starts in lower case, has no full stop at the end.
    package var message: String
    /// Where; `nil` where no file is to blame (a file that does not exist).
    package var location: SourceRange?
    /// The file that it is about where there is no place in one that was read: a path as the user gave it.
    package var path: String?
    package var notes: [Note]
    /// What to do about it.
    package var fix: String?

    package init(
        _ severity: Severity,
        _ id: String,
        _ message: String,
        at location: SourceRange?,
        kind: Kind = .invalid,
        notes: [Note] = [],
        fix: String? = nil
    ) {
        self.severity = severity
        self.kind = kind
        self.id = id
        self.message = message
        self.location = location
        self.notes = notes
        self.fix = fix
    }
}
