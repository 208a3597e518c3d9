public import LatheRuntime

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests with Foundation's URL loading system.
///
/// It keeps no cookies, no cache and no credentials, and follows no redirect. Response bodies arrive as chunks. Request bodies are
/// held in memory while they are sent.
///
/// On Linux, FoundationNetworking up to Swift 6.3 stops the process when a server closes the connection within the head of a
/// response, or sends fields after a chunked body (swift-corelibs-foundation issue 5285). Nothing outside it can prevent that; talk
/// to servers you do not trust through another transport there.
public final class URLSessionTransport: ClientTransport {
    /// The transport that clients use unless they are given another one.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let delegate = SessionDelegate()

    /// - Parameter configuration: Connections, proxies, TLS and the like. Cookies, cache and stored credentials are turned off in a
    ///   copy of it, and limits on time are left to `ClientOptions.timeout`.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        let configuration = (configuration.copy() as? URLSessionConfiguration) ?? .ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        // A session holds its delegate and itself until it is told that nothing more comes.
        session.finishTasksAndInvalidate()
    }

    /// Sends `request` and returns as soon as the head of the response is there.
    ///
    /// - Throws: `URLSessionTransportError`, `CancellationError`, or what the request's body throws.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let task = session.dataTask(with: try await URLRequest(request))
        let exchange = SessionExchange(task: task, isHead: request.head.method == .head)
        delegate.add(exchange)
        return try await withTaskCancellationHandler {
            try await exchange.response()
        } onCancel: {
            exchange.cancel()
        }
    }
}
