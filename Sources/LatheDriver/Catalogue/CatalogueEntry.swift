package import SourceText

/// What there is to say about one identifier of diagnostics.
package struct CatalogueEntry: Sendable {
    /// How severe diagnostics of this identifier are before the configuration has its say.
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
        /// An error in one place and a warning in another.
        case either = "error or warning"
    }

    package var severity: Severity
    package var kind: Diagnostic.Kind
    package var id: String
    /// What it means: a sentence that stands in lists, with a full stop.
    package var meaning: String
    package var example: CatalogueExample
    /// What to do about it, and what Lathe does without: sentences.
    package var advice: String

    package init(
        _ severity: Severity,
        _ id: String,
        _ meaning: String,
        kind: Diagnostic.Kind = .invalid,
        example: CatalogueExample,
        advice: String
    ) {
        self.severity = severity
        self.kind = kind
        self.id = id
        self.meaning = meaning
        self.example = example
        self.advice = advice
    }
}
