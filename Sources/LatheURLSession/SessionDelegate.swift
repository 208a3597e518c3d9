import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Hands what a session reports to the exchange it belongs to.
final class SessionDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    /// Exchanges by their task, whose own identifiers are those of several sessions; only touched under `lock`, which is what makes this
    /// class sendable.
    private var exchanges: [ObjectIdentifier: SessionExchange] = [:]
    private let lock = NSLock()

    func add(_ exchange: SessionExchange) {
        lock.withLock { exchanges[ObjectIdentifier(exchange.task)] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> SessionExchange? {
        lock.withLock { exchanges[ObjectIdentifier(task)] }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // The redirect itself is the response: whether to follow it is decided by the runtime.
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        #if canImport(FoundationNetworking)
            // It asks for a name and password when all of the response was reported, and then waits for ever, whatever it is told.
            exchange(of: task)?.finish(nil)
            // This waits for the queue that this runs on.
            DispatchQueue.global().async { completionHandler(.cancelAuthenticationChallenge, nil) }
        #else
            // A server's trust is for the system to judge. Without stored credentials, a 401 becomes a response like any other.
            completionHandler(.performDefaultHandling, nil)
        #endif
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        // The connection turned out to be closed by the server, so that the body must be sent from its beginning on another one.
        completionHandler(exchange(of: task)?.bodyAgain())
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        exchange(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(of: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        lock.withLock { exchanges.removeValue(forKey: ObjectIdentifier(task)) }?.finish(error)
    }
}
