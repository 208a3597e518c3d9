/// Why a text is no query, or why it could not be answered.
struct JSONPathError: Error, Hashable {
    /// Starts in lower case, for a diagnostic.
    var message: String
    /// Byte offset in the query.
    var offset: Int
    /// Whether the query is right and only costs too much.
    var isLimit = false
}
