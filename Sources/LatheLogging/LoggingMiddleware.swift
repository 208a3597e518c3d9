#if Logging
    public import LatheRuntime
    public import Logging

    /// Writes a line for each request and its answer to a log of swift-log.
    ///
    /// ```swift
    /// let studio = PhraseStudioClient(credentials: key, middleware: [LoggingMiddleware(Logger(label: "studio"))])
    /// ```
    ///
    /// Middleware never sees credentials. A query may hold what is private, so only the path is written, and of header fields only
    /// those that are asked for.
    public struct LoggingMiddleware: ClientMiddleware {
        private let logger: Logger
        private let level: Logger.Level
        private let failureLevel: Logger.Level
        private let headerFields: [HTTPField.Name]

        /// - Parameters:
        ///   - logger: Where the lines go.
        ///   - level: The level of a request and of an answer with a status below 400.
        ///   - failureLevel: The level of other answers, and of none but for calls that were cancelled.
        ///   - headerFields: The header fields that are written, of requests and of answers. `Authorization`, `Cookie` and their like never are.
        public init(
            _ logger: Logger,
            level: Logger.Level = .debug,
            failureLevel: Logger.Level = .warning,
            headerFields: [HTTPField.Name] = []
        ) {
            self.logger = logger
            self.level = level
            self.failureLevel = failureLevel
            self.headerFields = headerFields.filter { !Self.secretFields.contains($0) }
        }

        private static let secretFields: Set<HTTPField.Name> = [
            .authorization, .proxyAuthorization, .cookie, .setCookie, .proxyAuthenticate, .wwwAuthenticate,
        ]

        public func intercept(
            _ request: TransportRequest,
            operation: APIOperation,
            next: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            var metadata = shown(request.head.headerFields)
            metadata["operation"] = "\(operation.id)"
            metadata["method"] = "\(request.head.method.rawValue)"
            metadata["path"] = "\((request.head.path ?? "").prefix { $0 != "?" })"
            metadata["host"] = "\(request.head.authority ?? "")"
            if request.attempt > 1 { metadata["attempt"] = "\(request.attempt)" }
            logger.log(level: level, "request", metadata: metadata)
            let start = ContinuousClock.now
            do {
                let response = try await next(request)
                metadata.merge(shown(response.head.headerFields)) { $1 }
                metadata["status"] = "\(response.head.status.code)"
                metadata["duration"] = "\(start.duration(to: .now))"
                logger.log(level: response.head.status.code < 400 ? level : failureLevel, "response", metadata: metadata)
                return response
            } catch {
                metadata["duration"] = "\(start.duration(to: .now))"
                // The description of an error of a call has no credentials; that of another one is not ours to judge.
                metadata["error"] = error is any ClientError ? "\(error)" : "\(type(of: error))"
                // Who was cancelled has not failed.
                logger.log(level: error is CancellationError ? level : failureLevel, "no response", metadata: metadata)
                throw error
            }
        }

        private func shown(_ fields: HTTPFields) -> Logger.Metadata {
            var metadata: Logger.Metadata = [:]
            for name in headerFields { if let value = fields[name] { metadata[name.rawName] = "\(value)" } }
            return metadata
        }
    }
#endif
