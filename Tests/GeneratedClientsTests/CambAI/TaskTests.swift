import CambAI
import ClientTestServer
import Testing

/// The pattern of the service: make a task, ask for its status, fetch the result of its run.
@Suite struct TaskTests {
    @Test(arguments: [
        ("SUCCESS", TaskStatus.success), ("PENDING", .pending), ("TIMEOUT", .timeout), ("ERROR", .error),
        ("PAYMENT_REQUIRED", .paymentRequired), ("PAUSED", .unknown("PAUSED")),
    ])
    func everyStatusIsRead(text: String, expected: TaskStatus) async throws {
        let (task, request) = try await exchange(.json(#"{"status": "\#(text)", "run_id": null}"#)) { camb in
            try await camb.getTranscriptionStatus(taskId: "t 1")
        }
        // The server's URL has a path of its own.
        #expect(request.line == "GET /apis/transcribe/t%201 HTTP/1.1")
        #expect(request["x-api-key"] == "secret")
        #expect(task.status == expected)
        #expect(task.status?.rawValue == text)
        #expect(task.runId == nil)
    }

    @Test(arguments: [("42", 42), ("9007199254740993", 9_007_199_254_740_993), ("42.0", 42)])
    func aRunIsAnInteger(text: String, expected: Int) async throws {
        let (task, _) = try await exchange(.json(#"{"status": "SUCCESS", "run_id": \#(text)}"#)) { camb in
            try await camb.getTranscriptionStatus(taskId: "t")
        }
        #expect(task.runId == expected)
    }

    @Test func nothingIsRequired() async throws {
        let (task, _) = try await exchange(.json(#"{"message": "later"}"#)) { camb in
            try await camb.getTranslationStatus(taskId: "t")
        }
        #expect(task == TaskProgress())
    }

    @Test func aTranscriptionIsRead() async throws {
        let answer = #"{"transcript": [{"start": 0.0, "end": 1.5, "text": "hello", "speaker": "SPEAKER_0"}]}"#
        let (transcription, request) = try await exchange(.json(answer)) { camb in
            try await camb.getTranscription(runId: 42, wordLevelTimestamps: true)
        }
        #expect(request.line == "GET /apis/transcription-result/42?word_level_timestamps=true HTTP/1.1")
        #expect(transcription.transcript == [TranscriptSegment(start: 0, end: 1.5, text: "hello", speaker: "SPEAKER_0")])
    }

    @Test func wordsAreAskedForOnlyWhereWanted() async throws {
        let (transcription, request) = try await exchange(.json(#"{"transcript": []}"#)) { camb in
            try await camb.getTranscription(runId: -1)
        }
        #expect(request.line == "GET /apis/transcription-result/-1 HTTP/1.1")
        #expect(transcription.transcript.isEmpty)
    }
}
