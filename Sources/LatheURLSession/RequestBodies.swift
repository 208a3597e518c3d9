extension URLSessionTransport {
    /// When the chunks of a request's body are sent. A body that is in memory is sent at once.
    public enum RequestBodies: Sendable {
        /// When all of them are made: what is more than 1 MiB goes to a temporary file before.
        ///
        /// Linux only; on Apple's systems, bodies are streamed.
        case spooled
        /// While they are made.
        ///
        /// On Linux this is for sources that always have bytes, like a file. FoundationNetworking reads bodies on one queue that all sessions
        /// of the process share: while a source has nothing to give, none of them sends or receives anything, the response to this very
        /// request included. A source that itself waits for a session waits for ever.
        case streamed
    }
}
