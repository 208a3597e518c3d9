#if Tracing
    public import LatheRuntime
    public import Tracing

    /// Makes a span of each request with swift-distributed-tracing, and hands the trace on in the request's header fields, as the
    /// instrument that the app has set up writes them (`traceparent` of W3C Trace Context with most).
    public struct TracingMiddleware: ClientMiddleware {
        private let tracer: (any Tracer)?

        /// - Parameter tracer: What makes spans; `nil`: what `InstrumentationSystem` was set up with.
        public init(tracer: (any Tracer)? = nil) { self.tracer = tracer }

        public func intercept(
            _ request: TransportRequest,
            operation: APIOperation,
            next: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            let tracer = tracer ?? InstrumentationSystem.tracer
            // The name has no values in it, so that spans of one operation can be counted together.
            return try await tracer.withAnySpan("\(operation.method.rawValue) \(operation.path)", ofKind: .client) { span in
                span.attributes["http.request.method"] = operation.method.rawValue
                span.attributes["url.template"] = operation.path
                let server = Self.server(request.head.authority ?? "")
                span.attributes["server.address"] = server.host
                if let port = server.port { span.attributes["server.port"] = port }
                span.attributes["lathe.operation"] = operation.id
                if request.attempt > 1 { span.attributes["http.request.resend_count"] = request.attempt - 1 }
                var request = request
                tracer.inject(span.context, into: &request.head.headerFields, using: FieldInjector())
                let response = try await next(request)
                let code = response.head.status.code
                span.attributes["http.response.status_code"] = code
                if code >= 400 {
                    span.attributes["error.type"] = "\(code)"
                    span.setStatus(SpanStatus(code: .error))
                }
                return response
            }
        }

        /// Host and port, where one is written: `[::1]:8080`.
        private static func server(_ authority: String) -> (host: String, port: Int?) {
            guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]) else {
                return (authority, nil)
            }
            return (String(authority[..<colon]), port)
        }
    }

    /// Writes what an instrument hands on into header fields.
    private struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
            if let name = HTTPField.Name(key), HTTPField.isValidValue(value) { fields[name] = value }
        }
    }
#endif
