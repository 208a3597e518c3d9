#if Metrics
    import LatheMetrics
    import LatheRuntime
    import LatheTesting
    import MetricsTestKit
    import Testing

    @Suite struct MetricsMiddlewareTests {
        @Test func timesEveryRequest() async throws {
            let metrics = TestMetrics()
            var core = ClientCore(
                server: "https://h",
                credentials: [],
                transport: InMemoryTransport(answers: [.status(.serviceUnavailable), .json("1")]),
                middleware: [MetricsMiddleware(factory: metrics)]
            )
            core.options.clock = ImmediateClock()
            var call = OperationCall("getThing", .get, "/things/{id}")
            call.path("id", "t_1")
            try await core.finish(call, at: 200)
            await #expect(throws: TransportError.self) {
                core.options.retries = .none
                try await core.finish(call, at: 200)
            }
            let timers = metrics.timers(label: "http.client.request.duration")
            let ends = timers.map { $0.dimensions.last.map { "\($0.0)=\($0.1)" } ?? "" }.sorted()
            #expect(ends == ["error.type=TransportError", "http.response.status_code=200", "http.response.status_code=503"])
            for timer in timers {
                #expect(timer.values.count == 1)
                #expect(timer.dimensions.contains { $0 == ("url.template", "/things/{id}") })
            }
        }
    }
#endif
