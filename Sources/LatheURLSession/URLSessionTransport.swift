public import LatheRuntime

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests with Foundation's URL loading system.
///
/// It keeps no cookies, no cache and no credentials, and follows no redirect. Bodies are streams in both directions, in constant memory:
/// on Apple's systems a slow peer holds back the other side; on Linux, what is too much for now is put in a temporary file
/// (`RequestBodies` says when a request's body is sent there). Compressed responses are decompressed by Foundation.
///
/// On Linux, FoundationNetworking up to Swift 6.3 stops the process when a server closes the connection within the head of a
/// response, or sends fields after a chunked body (swift-corelibs-foundation issue 5285). Nothing outside it can prevent that; talk
/// to servers you do not trust through another transport there.
public final class URLSessionTransport: ClientTransport {
    /// The transport that clients use unless they are given another one.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let delegate = SessionDelegate()
    private let requestBodies: RequestBodies
    /// What waits for Foundation's queue waits here.
    private let starter = DispatchQueue(label: "LatheURLSession")

    /// - Parameters:
    ///   - configuration: Connections, proxies, TLS and the like. Cookies, cache and stored credentials are turned off in a copy of it, and
    ///     limits on time are left to `ClientOptions.timeout`.
    ///   - requestBodies: When the chunks of a request's body are sent, on Linux.
    public init(configuration: URLSessionConfiguration = .ephemeral, requestBodies: RequestBodies = .spooled) {
        self.requestBodies = requestBodies
        let configuration = (configuration.copy() as? URLSessionConfiguration) ?? .ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = Self.session(configuration, delegate)
    }

    deinit {
        // A session holds its delegate and itself until it is told that nothing more comes.
        session.finishTasksAndInvalidate()
    }

    /// Sends `request` and returns as soon as the head of the response is there.
    ///
    /// - Throws: `URLSessionTransportError`, `CancellationError`, or what the request's body throws.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let exchange = try await exchange(for: request)
        delegate.add(exchange)
        return try await withTaskCancellationHandler {
            try await exchange.response(on: starter)
        } onCancel: {
            exchange.cancel()
        }
    }

    private func exchange(for request: TransportRequest) async throws -> SessionExchange {
        let urlRequest = try URLRequest(request)
        let isHead = request.head.method == .head
        guard let body = request.body, body.bytes == nil else {
            return SessionExchange(task: await task(for: urlRequest), isHead: isHead)
        }
        #if canImport(FoundationNetworking)
            if case .spooled = requestBodies {
                return try await exchange(for: urlRequest, isHead: isHead, body: SpooledRequest(body))
            }
        #endif
        return try await exchange(for: urlRequest, isHead: isHead, streaming: body)
    }

    #if canImport(FoundationNetworking)
        private func exchange(for request: URLRequest, isHead: Bool, body: SpooledRequest) async -> SessionExchange {
            var request = request
            if body.isInMemory {
                request.httpBody = Data(body.bytes)
                request.keepBodyUntyped()
                return SessionExchange(task: await task(for: request), isHead: isHead)
            }
            request.setBody(body.stream(), length: .known(body.length))
            return SessionExchange(task: await task(for: request), isHead: isHead, bodyStream: body.stream)
        }
    #endif

    private func exchange(for request: URLRequest, isHead: Bool, streaming body: HTTPBody) async throws -> SessionExchange {
        var request = request
        let upload = RequestUpload(body)
        #if canImport(FoundationNetworking)
            request.setBody(RequestStream { upload.pipe.read(into: $0) }, length: body.length)
            let task = await task(for: request)
            return SessionExchange(task: task, isHead: isHead, upload: upload, afterStart: upload.start)
        #else
            guard let streams = BoundStreams(upload) else {
                throw URLSessionTransportError(code: .cannotCreateFile, message: "no streams can be made for the request's body")
            }
            request.setBody(streams.input, length: body.length)
            let task = await task(for: request)
            return SessionExchange(task: task, isHead: isHead, upload: upload) {
                upload.start()
                streams.feed { task.cancel() }
            }
        #endif
    }

    /// A task that has not started. Foundation waits for its own queue here, which must not be done on a thread that tasks run on: that
    /// queue may be waiting for one of them.
    private func task(for request: URLRequest) async -> URLSessionDataTask {
        await withCheckedContinuation { continuation in
            starter.async { [session] in continuation.resume(returning: session.dataTask(with: request)) }
        }
    }

    private static func session(_ configuration: URLSessionConfiguration, _ delegate: SessionDelegate) -> URLSession {
        #if canImport(FoundationNetworking)
            URLSession(configuration: configuration, delegate: delegate, delegateQueue: SessionQueue())
        #else
            URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        #endif
    }
}
