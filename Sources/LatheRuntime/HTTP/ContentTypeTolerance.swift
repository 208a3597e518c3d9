/// What a client makes of a response whose `Content-Type` is missing or is not one that the document describes.
public enum ContentTypeTolerance: Hashable, Sendable {
    /// Both are errors.
    case strict
    /// A missing one is taken for the first that the document describes; another one is an error. The default.
    case missing
    /// Both are taken for the first that the document describes.
    case any
}
