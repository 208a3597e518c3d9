import ClientTestServer
import PhraseStudio
import Testing

/// The call without a mode: the answer alone has to tell which variant it is.
@Suite struct StatusUnionTests {
    @Test(arguments: [
        (#"{"status": "IN_PROGRESS"}"#, RecordingStatus.overall(OverallStatus(status: .inProgress))),
        (#"{"status": "PAUSED"}"#, .overall(OverallStatus(status: .unknown("PAUSED")))),
        (
            #"{"en": {"transcription": true}, "tr": {"dubbing": true}}"#,
            .byLanguage(["en": StepCompletion(transcription: true), "tr": StepCompletion(dubbing: true)])
        ),
        (#"{"transcription": true, "summary": true}"#, .steps(StepCompletion(transcription: true, summary: true))),
        // Fits two variants equally well: the first declared.
        ("{}", .byLanguage([:])),
        // No variant has this JSON type.
        (#"["en"]"#, .unknown(["en"])),
    ])
    func theAnswerSelectsTheVariant(json: String, expected: RecordingStatus) async throws {
        let (status, request) = try await exchange(.json(json)) { studio in
            try await studio.getRecordingStatusUnified(recordingId: "r_1")
        }
        #expect(request.line == "GET /v1/recordings/r_1/status HTTP/1.1")
        #expect(status == expected)
    }

    @Test func bothParametersAreTheCallers() async throws {
        let (_, request) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingStatusUnified(recordingId: "r_1", summary: false, language: "en")
        }
        #expect(request.line == "GET /v1/recordings/r_1/status?summary=false&language=en HTTP/1.1")
    }
}
