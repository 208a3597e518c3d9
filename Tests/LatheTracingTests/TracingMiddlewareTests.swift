#if Tracing
    import InMemoryTracing
    import LatheRuntime
    import LatheTesting
    import LatheTracing
    import Testing
    import Tracing

    @Suite struct TracingMiddlewareTests {
        @Test func aSpanForEveryRequest() async throws {
            let tracer = InMemoryTracer()
            let server = InMemoryTransport(answers: [.status(.serviceUnavailable), .json("1")])
            var core = ClientCore(
                server: "https://[::1]:8443",
                credentials: [],
                transport: server,
                middleware: [TracingMiddleware(tracer: tracer)]
            )
            core.options.clock = ImmediateClock()
            var call = OperationCall("getThing", .get, "/things/{id}")
            call.path("id", "t_1")
            try await core.finish(call, at: 200)
            let spans = tracer.finishedSpans
            #expect(spans.map(\.operationName) == ["GET /things/{id}", "GET /things/{id}"])
            #expect(spans.map { $0.attributes.get("http.response.status_code") } == [503, 200])
            #expect(spans.map { $0.attributes.get("http.request.resend_count") } == [nil, 1])
            #expect(spans.map { $0.status?.code } == [.error, nil])
            #expect(spans.map { $0.attributes.get("server.address") } == ["[::1]", "[::1]"])
            #expect(spans.map { $0.attributes.get("server.port") } == [8443, 8443])
            let name = try #require(HTTPField.Name(InMemoryTracer.spanIDKey))
            let sent = server.requests.compactMap { $0.head.headerFields[name] }
            #expect(sent == spans.map(\.spanID))
        }
    }
#endif
