import SourceText

/// Words of one version of the specification in a document of another.
enum ForeignWord {
    /// - Parameter places: how many there are, as `WordCounter` says it.
    static func message(_ word: String, in dialect: Dialect, _ places: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.warning, "foreign-word", "\(dialect.name) does not have \(word); it is read as meant\(places)", at: range)
    }
}
