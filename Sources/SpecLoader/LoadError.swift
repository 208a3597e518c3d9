import SourceText

/// What ends the reading of a file: there is no tree to go on with.
struct LoadError: Error {
    var diagnostic: Diagnostic

    init(_ id: String, _ message: String, at location: SourceRange, notes: [Diagnostic.Note] = [], fix: String? = nil) {
        diagnostic = Diagnostic(.error, id, message, at: location, notes: notes, fix: fix)
    }

    static func tooManyValues(_ limit: Int, at location: SourceRange) -> LoadError {
        LoadError(
            "too-many-values",
            "the file holds more than \(limit) values",
            at: location,
            fix: "leave out what is not needed"
        )
    }
}
