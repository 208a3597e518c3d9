#if Logging
    import InMemoryLogging
    import LatheLogging
    import LatheRuntime
    import LatheTesting
    import Logging
    import Testing

    @Suite struct LoggingMiddlewareTests {
        private let handler = InMemoryLogHandler()

        private func core(_ answers: [InMemoryResponse]) -> ClientCore {
            let logger = Logger(label: "test") { _ in handler }
            var core = ClientCore(
                server: "https://h",
                credentials: [Credential("key", .header("X-Key"), "s3cret")],
                transport: InMemoryTransport(answers: answers),
                middleware: [LoggingMiddleware(logger, level: .info, headerFields: [.contentType, .authorization])]
            )
            core.options.clock = ImmediateClock()
            return core
        }

        private var call: OperationCall {
            var call = OperationCall("getThing", .get, "/things/{id}")
            call.path("id", "t_1")
            call.query("token", "private")
            call.authorize("key")
            return call
        }

        @Test func aLineForRequestAndAnswer() async throws {
            try await core([.status(.serviceUnavailable), .json("1")]).finish(call, at: 200)
            let lines = handler.entries.map { "\($0.level) \($0.message) \($0.metadata["status"].map { "\($0)" } ?? "-")" }
            #expect(lines == ["info request -", "warning response 503", "info request -", "info response 200"])
            let last = try #require(handler.entries.last)
            #expect(last.metadata["path"] == "/things/t_1")
            #expect(last.metadata["operation"] == "getThing")
            #expect(last.metadata["attempt"] == "2")
            #expect(last.metadata["Content-Type"] == "application/json")
        }

        @Test func whoIsCancelledHasNotFailed() async throws {
            let core = core([.json("1")])
            let call = call
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await core.finish(call, at: 200)
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(handler.entries.allSatisfy { $0.level == .info })
        }

        @Test func noSecrets() async throws {
            _ = try? await core([]).finish(call, at: 200)
            try await core([.json("1")]).finish(call, at: 200)
            let text = handler.entries.map { "\($0)" }.joined()
            #expect(!text.contains("s3cret"))
            #expect(!text.contains("private"))
            #expect(handler.entries.contains { $0.message == "no response" && $0.level == .warning })
        }
    }
#endif
