import CambAI
import ClientTestServer
import LatheTesting
import Testing

/// Create, wait, result.
@Suite struct WaitingTests {
    private let pending = ScriptedAnswer.json(#"{"status": "PENDING", "run_id": null}"#)
    private let success = ScriptedAnswer.json(#"{"status": "SUCCESS", "run_id": 42}"#)

    /// The service advises to wait 15 seconds at first, and 60 at most.
    @Test func aTranscriptionIsCreatedWaitedForAndFetched() async throws {
        let clock = ImmediateClock()
        let result = #"{"transcript": [{"start": 0, "end": 1.5, "text": "hello", "speaker": "SPEAKER_0"}]}"#
        try await LoopbackServer.answering(
            .json(#"{"task_id": "t_1"}"#),
            pending,
            pending,
            pending,
            pending,
            pending,
            pending,
            success,
            .json(result)
        ) { server in
            let camb = client(of: server).with { $0.clock = clock }
            let task = try await camb.createTranscription(language: 1, mediaUrl: "https://example.com/a.mp3")
            let transcription = try await camb.waitForTranscription(taskId: task.taskId)
            #expect(transcription.transcript.map(\.text) == ["hello"])
            let lines = await server.requests.map(\.line)
            #expect(lines.first == "POST /apis/transcribe HTTP/1.1")
            #expect(lines.dropFirst().dropLast() == ArraySlice(repeating: "GET /apis/transcribe/t_1 HTTP/1.1", count: 7))
            #expect(lines.last == "GET /apis/transcription-result/42 HTTP/1.1")
        }
        #expect(clock.waits == [.seconds(15), .seconds(22.5), .seconds(33.75), .seconds(50.625), .seconds(60), .seconds(60)])
    }

    @Test func aTranslationIsWaitedForAndFetched() async throws {
        try await LoopbackServer.answering(pending, success, .json(#"{"texts": ["Hallo"]}"#)) { server in
            let camb = client(of: server).with { $0.clock = ImmediateClock() }
            let end = try await camb.waitForTranslation(taskId: "t_2")
            #expect(end.texts == ["Hallo"])
            let lines = await server.requests.map(\.line)
            #expect(
                lines == [
                    "GET /apis/translate/t_2 HTTP/1.1", "GET /apis/translate/t_2 HTTP/1.1",
                    "GET /apis/translation-result/42 HTTP/1.1",
                ]
            )
        }
    }

    @Test(arguments: [("TIMEOUT", TaskStatus.timeout), ("ERROR", .error), ("PAYMENT_REQUIRED", .paymentRequired)])
    func aTaskThatFailedIsAnError(text: String, status: TaskStatus) async throws {
        try await LoopbackServer.answering(pending, .json(#"{"status": "\#(text)", "run_id": null}"#)) { server in
            let camb = client(of: server).with { $0.clock = ImmediateClock() }
            let error = await #expect(throws: JobFailedError<TaskProgress>.self) {
                try await camb.waitForTranscription(taskId: "t_1")
            }
            #expect(error?.state.status == status)
            #expect(await server.requests.count == 2)
        }
    }

    /// There is nothing to fetch without a run.
    @Test func aTaskThatSucceededWithoutARunIsAnError() async throws {
        try await LoopbackServer.answering(.json(#"{"status": "SUCCESS", "run_id": null}"#)) { server in
            let camb = client(of: server).with { $0.clock = ImmediateClock() }
            let error = await #expect(throws: JobFailedError<TaskProgress>.self) {
                try await camb.waitForTranscription(taskId: "t_1")
            }
            #expect(error?.state.status == .success)
            #expect(await server.requests.count == 1)
        }
    }

    @Test func aTaskThatDoesNotEndIsGivenUp() async throws {
        let clock = ImmediateClock()
        try await LoopbackServer.answering(pending) { server in
            let camb = client(of: server).with { $0.clock = clock }
            let error = await #expect(throws: JobTimeoutError<TaskProgress>.self) {
                try await camb.waitForTranscription(
                    taskId: "t_1",
                    polling: Polling(initial: .seconds(15), maximum: .seconds(60), deadline: .seconds(100))
                )
            }
            #expect(error?.state?.status == .pending)
            #expect(clock.now.offset == .seconds(100))
        }
    }
}
