import SourceText

/// Why values of a schema cannot be read and written as XML.
struct XMLUnsupported: Error {
    /// What is wrong, with its subject: "an attribute cannot hold a list".
    let reason: String
    /// The schema that is to blame.
    let range: SourceRange
}
