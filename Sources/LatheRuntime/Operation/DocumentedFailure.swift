/// A response that the document describes and that is not a success.
struct DocumentedFailure: Sendable {
    let pattern: StatusPattern
    /// Makes the error to throw, or throws the error that says why the response is not what the document describes.
    let error: @Sendable (Reply) throws -> any Error
}
