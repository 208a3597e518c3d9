#if AsyncHTTPClient
    public import AsyncHTTPClient
    import HTTPTypes
    public import LatheRuntime
    public import NIOCore

    /// Sends requests with swift-server/async-http-client.
    ///
    /// It keeps no cookies and no credentials, follows no redirect and tries nothing twice. Bodies are streams in both directions: a slow
    /// server holds back the source of a request, a slow reader holds back the server. HTTP/2 is used where a server offers it over TLS.
    ///
    /// A transport has its own connections, which are closed when nothing holds it any more and its last response was read. `shutdown`
    /// closes them at once and waits for that.
    public final class AsyncHTTPClientTransport: ClientTransport {
        /// A transport for the time that the process runs.
        public static let shared = AsyncHTTPClientTransport()

        private let connections: Connections
        private let threads: any EventLoopGroup

        /// - Parameters:
        ///   - configuration: Connections, proxies, TLS and the like. Redirects and repeated attempts to connect are turned off in it. Where
        ///     it names no time for connecting, `ClientOptions.timeout` is the only limit. Bodies are decompressed only where it says so.
        ///   - threads: The event loops to run on; the process has some that all clients share.
        public init(
            configuration: HTTPClient.Configuration = .init(),
            threads: any EventLoopGroup = HTTPClient.defaultEventLoopGroup
        ) {
            self.threads = threads
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.connectionPool.retryConnectionEstablishment = false
            // Its own default is ten seconds, which may be shorter than what the caller gives a call.
            if configuration.timeout.connect == nil { configuration.timeout.connect = .hours(7 * 24) }
            connections = Connections(HTTPClient(eventLoopGroup: threads, configuration: configuration))
        }

        /// Closes all connections; what is on its way fails. Nothing can be sent afterwards.
        ///
        /// - Throws: `AsyncHTTPClientTransportError` where it was shut down before.
        public func shutdown() async throws {
            do {
                try await connections.client.shutdown()
            } catch {
                throw AsyncHTTPClientTransportError(error)
            }
        }

        /// Sends `request` and returns as soon as the head of the response is there.
        ///
        /// - Throws: `AsyncHTTPClientTransportError`, `CancellationError`, or what the request's body throws.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            let feed = request.body.flatMap { $0.bytes == nil ? RequestFeed($0, threads: threads) : nil }
            do {
                let response = try await response(to: try HTTPClientRequest(request, feed: feed), feed: feed)
                let exchange = ClientExchange(feed: feed, connections: connections)
                return TransportResponse(response, to: request.head.method, of: exchange)
            } catch {
                feed?.stop()
                throw feed?.failure ?? AsyncHTTPClientTransportError.reported(error)
            }
        }

        /// A connection that was kept may turn out to be closed before anything was written to it. The request was not sent then, and the
        /// client takes another connection (RFC 9112 §9.3.1).
        private func response(to request: HTTPClientRequest, feed: RequestFeed?) async throws -> HTTPClientResponse {
            var attempts = 0
            while true {
                do {
                    return try await connections.client.execute(request, deadline: .distantFuture)
                } catch ChannelError.ioOnClosedChannel where attempts < Self.attempts && feed?.hasBegun != true {
                    attempts += 1
                }
            }
        }

        /// How often another connection is taken. More of them are closed at once only where a server goes down.
        private static let attempts = 3
    }

    /// A client that is shut down when nothing holds it any more.
    final class Connections: Sendable {
        let client: HTTPClient

        init(_ client: HTTPClient) { self.client = client }

        deinit {
            // Where it was shut down before, that is reported and of no interest here.
            client.shutdown { _ in }
        }
    }
#else
    /// There is nothing here without the package trait `AsyncHTTPClient`:
    /// `.package(url: "…/lathe.git", from: "…", traits: ["AsyncHTTPClient"])`.
    @available(*, unavailable, message: "enable the trait AsyncHTTPClient where you depend on the package lathe")
    public enum AsyncHTTPClientTransport {}
#endif
