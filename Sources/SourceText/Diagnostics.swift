/// The messages collected while a stage works; passed along `inout`.
package struct Diagnostics: Sendable {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    /// All that are shown: what was found twice, through two references to one thing, is there once.
    package var unique: [Diagnostic] { Self.unique(all) }

    /// The first of each that is the same as others.
    static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }
    }

    package mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

    /// Whether something was found that makes the result useless.
    package var hasErrors: Bool { all.contains { $0.severity == .error } }

    package mutating func error(
        _ id: String,
        _ message: String,
        at location: SourceRange?,
        kind: Diagnostic.Kind = .invalid,
        notes: [Diagnostic.Note] = [],
        fix: String? = nil
    ) {
        add(Diagnostic(.error, id, message, at: location, kind: kind, notes: notes, fix: fix))
    }

    package mutating func warning(
        _ id: String,
        _ message: String,
        at location: SourceRange?,
        kind: Diagnostic.Kind = .invalid,
        notes: [Diagnostic.Note] = [],
        fix: String? = nil
    ) {
        add(Diagnostic(.warning, id, message, at: location, kind: kind, notes: notes, fix: fix))
    }
}
