#if Metrics
    public import LatheRuntime
    public import Metrics

    /// Counts and times requests with swift-metrics, by the names of OpenTelemetry's conventions for HTTP clients.
    ///
    /// The timer `http.client.request.duration` has the dimensions `operation`, `http.request.method`, `url.template` and
    /// `http.response.status_code`, or `error.type` where there was no answer. None of them grows with the values that are sent.
    public struct MetricsMiddleware: ClientMiddleware {
        private let factory: (any MetricsFactory)?

        /// - Parameter factory: Where the metrics go; `nil`: to what `MetricsSystem` was set up with.
        public init(factory: (any MetricsFactory)? = nil) { self.factory = factory }

        public func intercept(
            _ request: TransportRequest,
            operation: APIOperation,
            next: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            let start = ContinuousClock.now
            do {
                let response = try await next(request)
                record(start, operation, ("http.response.status_code", "\(response.head.status.code)"))
                return response
            } catch {
                record(start, operation, ("error.type", "\(type(of: error))"))
                throw error
            }
        }

        private func record(_ start: ContinuousClock.Instant, _ operation: APIOperation, _ end: (String, String)) {
            let dimensions = [
                ("operation", operation.id), ("http.request.method", operation.method.rawValue), ("url.template", operation.path),
                end,
            ]
            let timer = Timer(
                label: "http.client.request.duration",
                dimensions: dimensions,
                factory: factory ?? MetricsSystem.factory
            )
            let duration = start.duration(to: .now).components
            timer.recordNanoseconds(duration.seconds * 1_000_000_000 + duration.attoseconds / 1_000_000_000)
        }
    }
#endif
