#if canImport(CambAI)
    import CambAI
    import LatheRuntime
    import LatheTesting
    import RawServer
    import Testing

    /// Servers that are busy, break off or fall silent, and a generated client.
    @Suite(.timeLimit(.minutes(2))) struct RetryFaultTests {
        private let clock = ImmediateClock()
        private let pending = FaultServer.Step.json(#"{"status": "PENDING"}"#)
        private let created = FaultServer.Step.json(#"{"task_id": "t_1"}"#)
        private let key = "Idempotency-Key"

        private func client(_ url: String, _ tested: Tested) -> CambAIClient {
            CambAIClient(server: .init(url: url), credentials: .init(apiKeyHeader: "s3cret"), transport: tested.transport)
                .with { [clock] in
                    $0.clock = clock
                    $0.retries.backoff.jitter = .none
                }
        }

        private func create(_ client: CambAIClient) async throws -> CreatedTask {
            try await client.createTranslation(body: .init(sourceLanguage: 1, targetLanguage: 2, texts: ["a"]))
        }

        @Test(
            arguments: Tested.all,
            [
                ["Retry-After: 7"],
                ["Retry-After: Sun, 06 Nov 1994 08:49:44 GMT", "Date: Sun, 06 Nov 1994 08:49:37 GMT"],
                [#"RateLimit: "default";r=0;t=7"#],
                ["X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1800000007", "Date: Fri, 15 Jan 2027 08:00:00 GMT"],
            ]
        )
        func waitsAsLongAsItIsTold(tested: Tested, fields: [String]) async throws {
            let server = try FaultServer(.json("{}", status: 429, fields: fields), created)
            #expect(try await create(client(server.url, tested)).taskId == "t_1")
            #expect(clock.waits == [.seconds(7)])
            #expect(server.requests.count == 2)
            #expect(server.requests.first?.body == server.requests.last?.body)
        }

        @Test(arguments: Tested.all) func unavailableTwice(tested: Tested) async throws {
            let server = try FaultServer(.json("{}", status: 503), .json("{}", status: 503), pending)
            #expect(try await client(server.url, tested).getTranscriptionStatus(taskId: "t").status == .pending)
            #expect(clock.waits == [.milliseconds(500), .seconds(1)])
        }

        @Test(arguments: Tested.all, [FaultServer.Step.resetUnread, .reset, .close])
        func readsAgainAfterABreak(tested: Tested, fault: FaultServer.Step) async throws {
            let server = try FaultServer(fault, fault, pending)
            #expect(try await client(server.url, tested).getTranscriptionStatus(taskId: "t").status == .pending)
            #expect(server.connectionCount == 3)
        }

        @Test(arguments: Tested.all, [FaultServer.Step.reset, .close, .json("{}", status: 503)])
        func doesNotMakeTwice(tested: Tested, fault: FaultServer.Step) async throws {
            let server = try FaultServer(fault, created)
            await #expect(throws: (any Error).self) { try await create(client(server.url, tested)) }
            #expect(server.requests.count == 1)
            #expect(clock.waits.isEmpty)
        }

        /// A transport that knows that nothing was written may take another connection.
        @Test(arguments: Tested.all) func aBreakBeforeTheRequest(tested: Tested) async throws {
            let server = try FaultServer(.resetUnread, created, created)
            _ = try? await create(client(server.url, tested))
            #expect(server.requests.count <= 1)
            #expect(clock.waits.isEmpty)
        }

        @Test(arguments: Tested.all, [FaultServer.Step.resetUnread, .reset, .close, .json("{}", status: 503)])
        func makesAgainWithItsKey(tested: Tested, fault: FaultServer.Step) async throws {
            let server = try FaultServer(fault, fault, created)
            let client = client(server.url, tested).with { $0.idempotencyKeyField = HTTPField.Name(key) }
            #expect(try await create(client).taskId == "t_1")
            #expect(server.connectionCount == 3)
            let keys = server.requests.flatMap { $0[key] }
            #expect(keys.count == server.requests.count)
            #expect(Set(keys).count == 1)
        }

        @Test(arguments: Tested.all, ["127.0.0.1", "localhost"])
        func makesAgainWhatNeverLeft(tested: Tested, host: String) async throws {
            let port = try { try FaultServer(pending).port }()
            let error = await #expect(throws: TransportError.self) { try await create(client("http://\(host):\(port)", tested)) }
            #expect((error?.underlying as? any UnsentRequest)?.isUnsent == true)
            #expect(clock.waits == [.milliseconds(500), .seconds(1)])
        }

        @Test(arguments: Tested.all) func aHostThatIsNone(tested: Tested) async throws {
            let client = client("http://no.such.host.invalid", tested).with { $0.retries.attempts = 2 }
            let error = await #expect(throws: TransportError.self) { try await create(client) }
            #expect((error?.underlying as? any UnsentRequest)?.isUnsent == true)
            #expect(clock.waits.count == 1)
        }

        @Test(arguments: Tested.all, [FaultServer.Step.stall, .silence])
        func theCallHasItsTime(tested: Tested, fault: FaultServer.Step) async throws {
            let server = try FaultServer(fault)
            let client = client(server.url, tested).with { $0.timeout = .milliseconds(300) }
            let error = await #expect(throws: TransportError.self) { try await client.getTranscriptionStatus(taskId: "t") }
            #expect(error?.underlying as? CallTimeout == CallTimeout(limit: .milliseconds(300)))
            #expect(server.requests.count == 1)
        }

        @Test(arguments: Tested.all, [FaultServer.Step.stall, .silence])
        func anAttemptHasItsTime(tested: Tested, fault: FaultServer.Step) async throws {
            let server = try FaultServer(fault, pending)
            let client = client(server.url, tested).with { $0.attemptTimeout = .milliseconds(300) }
            #expect(try await client.getTranscriptionStatus(taskId: "t").status == .pending)
            #expect(server.requests.count == 2)
            let once = try FaultServer(fault, created)
            let maker = self.client(once.url, tested).with { $0.attemptTimeout = .milliseconds(300) }
            await #expect(throws: TransportError.self) { try await create(maker) }
            #expect(once.requests.count == 1)
        }
    }
#endif
