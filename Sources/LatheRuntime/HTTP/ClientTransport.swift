/// Sends one request and receives one response: the part of a client that knows sockets.
///
/// A transport gives back what the server sent. It never follows a redirect, keeps no cookies and no cache, adds no credentials
/// and retries nothing: all of that is decided above it, for every transport alike.
public protocol ClientTransport: Sendable {
    /// Sends `request` and returns as soon as the head of the response is there.
    ///
    /// - Throws: What went wrong on the way; `CancellationError` when the task was cancelled, and then soon. The error must not
    ///   describe itself with the request's URL or header fields, since those hold credentials.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}
