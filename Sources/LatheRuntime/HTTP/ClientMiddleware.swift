/// Stands between a client and its transport and sees every request, also those that follow a redirect.
///
/// Middleware runs in the order it was given: the first sees the request first and the response last. Credentials are added after
/// the last one, so that a middleware that logs never holds a secret.
public protocol ClientMiddleware: Sendable {
    /// Handles one request. Call `next` once to go on, several times to try again, or not at all to answer in the server's place.
    ///
    /// - Parameters:
    ///   - request: The request without credentials.
    ///   - operation: Which operation of the document this is.
    ///   - next: The rest of the way; it throws `TransportError` where no response came back.
    func intercept(
        _ request: TransportRequest,
        operation: APIOperation,
        next: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}
