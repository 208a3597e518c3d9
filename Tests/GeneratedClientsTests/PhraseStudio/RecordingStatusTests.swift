import ClientTestServer
import PhraseStudio
import Testing

/// One endpoint with three answers: each mode sends its parameters and reads its own type.
@Suite struct RecordingStatusTests {
    @Test func overallAsksForTheSummary() async throws {
        let (status, request) = try await exchange(.json(#"{"status": "IN_PROGRESS"}"#)) { studio in
            try await studio.getRecordingStatusOverall(recordingId: "r_1")
        }
        #expect(status == OverallStatus(status: .inProgress))
        #expect(request.line == "GET /v1/recordings/r_1/status?summary=true HTTP/1.1")
        #expect(request["X-API-Key"] == "secret")
        #expect(request["Accept"] == "application/json")
        #expect(request["Content-Type"] == nil)
        #expect(request.body.isEmpty)
    }

    @Test func byLanguageSendsNoParameters() async throws {
        let answer = #"{"en": {"transcription": true}, "tr": {"transcription": true, "translation": true, "dubbing": true}}"#
        let (languages, request) = try await exchange(.json(answer)) { studio in
            try await studio.getRecordingStatusByLanguage(recordingId: "r_1")
        }
        #expect(
            languages == [
                "en": StepCompletion(transcription: true),
                "tr": StepCompletion(transcription: true, translation: true, dubbing: true),
            ]
        )
        #expect(request.line == "GET /v1/recordings/r_1/status HTTP/1.1")
    }

    @Test func stepsNameTheirLanguage() async throws {
        let answer = #"{"transcription": true, "translation": true, "summary": true}"#
        let (steps, request) = try await exchange(.json(answer)) { studio in
            try await studio.getRecordingStatusSteps(recordingId: "r_1", language: "en")
        }
        #expect(steps == StepCompletion(transcription: true, translation: true, summary: true))
        #expect(steps.dubbing == nil)
        #expect(request.line == "GET /v1/recordings/r_1/status?language=en HTTP/1.1")
    }

    @Test(arguments: [
        ("PENDING", OverallStatus.Status.pending), ("IN_PROGRESS", .inProgress), ("COMPLETED", .completed), ("FAILED", .failed),
        ("ON_HOLD", .unknown("ON_HOLD")),
    ])
    func everyStatusIsRead(text: String, expected: OverallStatus.Status) async throws {
        let (status, _) = try await exchange(.json(#"{"status": "\#(text)"}"#)) { studio in
            try await studio.getRecordingStatusOverall(recordingId: "r_1")
        }
        #expect(status.status == expected)
        #expect(status.status.rawValue == text)
    }

    // `{}` fits the map as well as the steps. Only the request tells what it means.

    @Test func nothingByLanguageIsAnEmptyMap() async throws {
        let (languages, _) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingStatusByLanguage(recordingId: "r_1")
        }
        #expect(languages.isEmpty)
    }

    @Test func noStepsAreNoStepsFinished() async throws {
        let (steps, _) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingStatusSteps(recordingId: "r_1", language: "en")
        }
        #expect(steps == StepCompletion())
    }

    @Test func noOverallStatusIsAnError() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json("{}")) { studio in try await studio.getRecordingStatusOverall(recordingId: "r_1") }
        }
        let json = try #require(error?.json)
        #expect(json.path == "$.status")
        #expect(json.kind == .missingMember)
    }

    @Test func stepsOfALanguageThatIsNamedLikeAStepAreRead() async throws {
        let answer = #"{"status": {"transcription": true}}"#
        let (languages, _) = try await exchange(.json(answer)) { studio in
            try await studio.getRecordingStatusByLanguage(recordingId: "r_1")
        }
        #expect(languages == ["status": StepCompletion(transcription: true)])
    }

    @Test(arguments: [("r/1", "r%2F1"), ("r 1?#", "r%201%3F%23"), ("é", "%C3%A9"), ("a.b~c-d_e", "a.b~c-d_e")])
    func anIdCannotLeaveItsSegment(id: String, sent: String) async throws {
        let (_, request) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingStatusByLanguage(recordingId: id)
        }
        #expect(request.target == "/v1/recordings/\(sent)/status")
    }

    @Test(arguments: ["", ".", ".."])
    func anIdThatMeansAnotherPathIsNotSent(id: String) async throws {
        try await LoopbackServer.answering(.json("{}")) { server in
            await #expect(throws: RequestError.self) {
                try await client(of: server).getRecordingStatusByLanguage(recordingId: id)
            }
            #expect(await server.requests.isEmpty)
        }
    }
}
