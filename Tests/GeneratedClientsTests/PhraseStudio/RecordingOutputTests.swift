import ClientTestServer
import PhraseStudio
import Testing

@Suite struct RecordingOutputTests {
    @Test func theOutputIsAMapOfLanguages() async throws {
        let answer = #"{"en": "1\n00:00:00,000 --> 00:00:01,000\nHi \ud83d\ude00\n"}"#
        let (output, request) = try await exchange(.json(answer)) { studio in
            try await studio.getRecordingOutput(recordingId: "r_1", task: .transcription)
        }
        #expect(output == ["en": "1\n00:00:00,000 --> 00:00:01,000\nHi 😀\n"])
        #expect(request.line == "GET /v1/recordings/r_1?task=transcription HTTP/1.1")
    }

    @Test func formatAndLanguageAreSentWhereGiven() async throws {
        let (_, request) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingOutput(recordingId: "r_1", task: .dubbing, format: .mp3, language: "pt-br")
        }
        #expect(request.query == "task=dubbing&format=mp3&language=pt-br")
    }

    @Test func aTaskOfTomorrowCanBeSentToday() async throws {
        let (_, request) = try await exchange(.json("{}")) { studio in
            try await studio.getRecordingOutput(recordingId: "r_1", task: .unknown("sign language"))
        }
        #expect(request.query == "task=sign%20language")
    }
}
