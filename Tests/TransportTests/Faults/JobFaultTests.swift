#if canImport(CambAI)
    import CambAI
    import LatheRuntime
    import LatheTesting
    import RawServer
    import Testing

    /// Jobs that fail, hang, appear late or are in a state nobody has heard of, over a generated client.
    @Suite(.timeLimit(.minutes(2))) struct JobFaultTests {
        private let clock = ImmediateClock()

        private func client(_ server: FaultServer, _ tested: Tested) -> CambAIClient {
            CambAIClient(server: .init(url: server.url), credentials: .init(apiKeyHeader: "s3cret"), transport: tested.transport)
                .with { [clock] in $0.clock = clock }
        }

        private func status(_ status: String, run: String = "null") -> FaultServer.Step {
            .json(#"{"status": "\#(status)", "run_id": \#(run)}"#)
        }

        private let result = FaultServer.Step.json(#"{"transcript": []}"#)

        @Test(arguments: Tested.all) func fails(tested: Tested) async throws {
            let server = try FaultServer(status("PENDING"), status("ERROR", run: "7"))
            let error = await #expect(throws: JobFailedError<TaskProgress>.self) {
                try await client(server, tested).waitForTranscription(taskId: "t")
            }
            #expect(error?.state == TaskProgress(status: .error, runId: 7))
            #expect(server.requests.count == 2)
        }

        @Test(arguments: Tested.all) func hangs(tested: Tested) async throws {
            let server = try FaultServer(status("PENDING"))
            let polling = Polling(initial: .seconds(15), maximum: .seconds(60), factor: 2, deadline: .seconds(100))
            let error = await #expect(throws: JobTimeoutError<TaskProgress>.self) {
                try await client(server, tested).waitForTranscription(taskId: "t", polling: polling)
            }
            #expect(error?.state?.status == .pending)
            #expect(error?.deadline == .seconds(100))
            #expect(clock.waits == [.seconds(15), .seconds(30), .seconds(55)])
        }

        @Test(arguments: Tested.all) func appearsLate(tested: Tested) async throws {
            let absent = FaultServer.Step.json("{}", status: 404, fields: ["Retry-After: 5"])
            let server = try FaultServer(absent, absent, status("SUCCESS", run: "7"), result)
            let polling = Polling(initial: .seconds(2), maximum: .seconds(2), appearance: .seconds(10))
            let job = try await client(server, tested).waitForTranscription(taskId: "t", polling: polling)
            #expect(job.transcript.isEmpty)
            #expect(clock.waits == [.seconds(5), .seconds(5)])
            #expect(server.requests.last?.target == "/transcription-result/7")
            let never = try FaultServer(absent)
            let error = await #expect(throws: UndocumentedStatusError.self) {
                try await client(never, tested).waitForTranscription(taskId: "t", polling: polling)
            }
            #expect(error?.status == .notFound)
            #expect(never.requests.count == 3)
        }

        @Test(arguments: Tested.all) func inventsAState(tested: Tested) async throws {
            let server = try FaultServer(status("PENDING"), status("PAUSED"), status("SUCCESS", run: "7"))
            var seen: [TaskStatus?] = []
            for try await state in client(server, tested).transcriptionStates(taskId: "t") { seen.append(state.status) }
            #expect(seen == [.pending, .unknown("PAUSED"), .success])
        }

        /// What breaks on the way is retried as ever.
        @Test(arguments: Tested.all) func survivesABreak(tested: Tested) async throws {
            let server = try FaultServer(status("PENDING"), .reset, .json("{}", status: 503), status("SUCCESS", run: "7"), result)
            _ = try await client(server, tested).waitForTranscription(taskId: "t")
            #expect(server.connectionCount == 5)
        }
    }
#endif
