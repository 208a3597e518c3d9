/// Why a text is no query we can answer.
struct JSONPathError: Error, Hashable {
    /// Starts in lower case, for a diagnostic.
    var message: String
    /// Byte offset in the query.
    var offset: Int
}
