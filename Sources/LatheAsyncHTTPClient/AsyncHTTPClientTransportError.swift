#if AsyncHTTPClient
    import AsyncHTTPClient
    public import LatheRuntime
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    import NIOSSL

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Android)
        import Android
    #endif

    /// What AsyncHTTPClient reported, without the request's URL and header fields, which may hold credentials.
    public struct AsyncHTTPClientTransportError: UnsentRequest, Hashable, Sendable, CustomStringConvertible {
        /// What went wrong, as far as a program wants to know.
        public enum Reason: Hashable, Sendable {
            /// The request cannot be sent as it is.
            case invalidRequest
            /// There is no connection: no such host, nobody listens, a proxy refuses.
            case cannotConnect
            /// The connection was closed before the response was complete.
            case connectionClosed
            /// A limit on time that the configuration sets has passed.
            case timedOut
            /// The server is not trusted, does not trust the client, or talks no TLS.
            case tls
            /// What came is no response of HTTP.
            case invalidResponse
            /// The transport was shut down.
            case shutDown
            case other
        }

        /// What went wrong, as far as a program wants to know.
        public let reason: Reason
        /// What went wrong, in words.
        public let message: String
        /// Whether no byte of the request reached the server: no address, no connection, no trust. `false` where that is not known.
        public let isUnsent: Bool

        public init(reason: Reason, message: String, isUnsent: Bool = false) {
            self.reason = reason
            self.message = message
            self.isUnsent = isUnsent
        }

        init(_ error: any Error) {
            reason = Reason(error)
            isUnsent = Self.isUnsent(error)
            // The long descriptions of the client's errors have the values of header fields.
            let message = (error as? HTTPClientError)?.shortDescription ?? String(describing: error)
            self.message = "\(message) (AsyncHTTPClient)"
        }

        public var description: String { message }

        /// The error as a transport throws it.
        static func reported(_ error: any Error) -> any Error {
            if error is CancellationError || error is Self { return error }
            if let error = error as? HTTPClientError, error == .cancelled { return CancellationError() }
            return Self(error)
        }
    }

    extension AsyncHTTPClientTransportError.Reason {
        fileprivate init(_ error: any Error) {
            self =
                switch error {
                case let error as HTTPClientError: Self(error)
                case is HTTPParserError: .invalidResponse
                case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .tls
                case is NIOConnectionError, is ChannelError: .cannotConnect
                case let error as IOError: Self.unreachable.contains(error.errnoCode) ? .cannotConnect : .connectionClosed
                default: .other
                }
        }

        /// What a system says of a connection that was never made.
        fileprivate static let unreachable: Set<CInt> = [
            ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL, ENETDOWN, EHOSTDOWN,
        ]

        private init(_ error: HTTPClientError) {
            switch error {
            case .remoteConnectionClosed, .uncleanShutdown: self = .connectionClosed
            case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout,
                .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout:
                self = .timedOut
            case .alreadyShutdown: self = .shutDown
            case .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath, .traceRequestWithBody, .bodyLengthMismatch,
                .contentLengthMissing, .identityCodingIncorrectlyPresent:
                self = .invalidRequest
            case .invalidProxyResponse, .proxyAuthenticationRequired: self = .cannotConnect
            default: self = .other
            }
        }
    }

    extension AsyncHTTPClientTransportError {
        /// A connection that is closed is not enough: the server may have read the request before.
        fileprivate static func isUnsent(_ error: any Error) -> Bool {
            switch error {
            case is NIOConnectionError: true
            case let error as HTTPClientError: unsent.contains(error)
            case let error as ChannelError: if case .connectTimeout = error { true } else { false }
            case let error as IOError: Reason.unreachable.contains(error.errnoCode)
            case let error as NIOSSLError: if case .handshakeFailed = error { true } else { false }
            case let error as NIOSSLExtraError: error == .failedToValidateHostname
            default: false
            }
        }

        /// What the client says before it has a connection.
        private static let unsent: [HTTPClientError] = [
            .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
            .getConnectionFromPoolTimeout,
            .proxyAuthenticationRequired, .invalidProxyResponse,
        ]
    }
#endif
