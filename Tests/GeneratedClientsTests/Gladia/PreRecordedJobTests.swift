import ClientTestServer
import Foundation
import Gladia
import Testing

@Suite struct PreRecordedJobTests {
    private let id = UUID(uuidString: "45463597-20b7-4af7-b3b3-f5fb778203ab")!

    /// The example of the vendor's page.
    private let example = """
        {
          "id": "45463597-20b7-4af7-b3b3-f5fb778203ab",
          "request_id": "G-45463597",
          "version": 2,
          "status": "queued",
          "created_at": "2023-12-28T09:04:17.210Z",
          "post_session_metadata": {},
          "kind": "pre-recorded",
          "completed_at": "2023-12-28T09:04:37.210Z",
          "custom_metadata": {
            "user": "John Doe"
          },
          "error_code": 500
        }
        """

    @Test func theExampleIsRead() async throws {
        let (job, request) = try await exchange(.json(example)) { gladia in
            try await gladia.getPreRecorded(id: "45463597-20b7-4af7-b3b3-f5fb778203ab")
        }
        // The server's URL ends in a slash and the path begins with one; only one is sent.
        #expect(request.line == "GET /v2/pre-recorded/45463597-20b7-4af7-b3b3-f5fb778203ab HTTP/1.1")
        #expect(request["x-gladia-key"] == "secret")
        #expect(request["Accept"] == "application/json")
        #expect(job.id == id)
        #expect(job.requestId == "G-45463597")
        #expect(job.version == 2)
        #expect(job.status == .queued)
        #expect(milliseconds(job.createdAt) == 1_703_754_257_210)
        #expect(job.completedAt.map(milliseconds) == 1_703_754_277_210)
        #expect(job.postSessionMetadata == [:])
        #expect(job.kind == "pre-recorded")
        #expect(job.customMetadata?["user"] == "John Doe")
        #expect(job.errorCode == 500)
        #expect(job.file == nil)
        #expect(job.requestParams == nil)
        #expect(job.result == nil)
    }

    @Test func whatIsReadIsWrittenBackTheSame() async throws {
        let (job, _) = try await exchange(.json(example)) { gladia in try await gladia.getPreRecorded(id: "i") }
        let again = try PreRecordedJob(json: try job.json())
        #expect(again == job)
        #expect(again.hashValue == job.hashValue)
    }

    @Test(arguments: [
        ("queued", JobStatus.queued), ("processing", .processing), ("done", .done), ("error", .error),
        ("paused", .unknown("paused")),
    ])
    func everyStatusIsRead(text: String, expected: JobStatus) async throws {
        let (job, _) = try await exchange(.json(answer(status: text))) { gladia in try await gladia.getPreRecorded(id: "i") }
        #expect(job.status == expected)
        #expect(job.status.rawValue == text)
    }

    // The document says `nullable`, which 3.1 does not have, and means it.

    @Test func everyMemberThatMayBeNullMayBeNull() async throws {
        let nulls = """
            "completed_at": null, "error_code": null, "file": null, "request_params": null, "result": null
            """
        let (job, _) = try await exchange(.json(answer(adding: nulls))) { gladia in try await gladia.getPreRecorded(id: "i") }
        #expect(job.completedAt == nil)
        #expect(job.errorCode == nil)
        #expect(job.file == nil)
        #expect(job.requestParams == nil)
        #expect(job.result == nil)
    }

    @Test(arguments: [("400", 400), ("599", 599), ("500.0", 500), ("5e2", 500), ("600", 600)])
    func anErrorCodeIsAnIntegerHoweverItIsWritten(text: String, code: Int) async throws {
        // 600 is out of the documented bounds: a server may say so, and that is no reason to lose the job.
        let (job, _) = try await exchange(.json(answer(adding: #""error_code": \#(text)"#))) { gladia in
            try await gladia.getPreRecorded(id: "i")
        }
        #expect(job.errorCode == code)
    }

    @Test(arguments: [
        (#""error_code": 500.5"#, "$.error_code"), (#""error_code": "500""#, "$.error_code"),
        (#""completed_at": "yesterday""#, "$.completed_at"), (#""file": {"id": "f"}"#, "$.file.filename"),
        (#""result": []"#, "$.result"),
        (#""result": {"metadata": {"audio_duration": true}}"#, "$.result.metadata.audio_duration"),
    ])
    func aWrongMemberIsNamed(member: String, path: String) async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(answer(adding: member))) { gladia in try await gladia.getPreRecorded(id: "i") }
        }
        #expect(error?.json?.path == path)
    }

    @Test func aJobOfAnotherKindIsNoPreRecordedJob() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(answer(kind: "live"))) { gladia in try await gladia.getPreRecorded(id: "i") }
        }
        #expect(error?.json?.path == "$.kind")
        #expect(error?.json?.kind == .unexpectedValue)
    }

    @Test func theResultOfAJobIsRead() async throws {
        let members = """
            "file": {"id": "f", "filename": null, "source": "https://a.example/x.wav", "audio_duration": 3600, "number_of_channels": 1},
            "request_params": {"audio_url": null, "diarization": true, "subtitles_config": {"formats": ["srt", "vtt"]}},
            "result": {
              "metadata": {"audio_duration": 3600.5, "number_of_distinct_channels": 1, "billing_time": 3600.5, "transcription_time": 20},
              "transcription": {
                "full_transcript": "Hi.", "languages": ["en", "as", "tlh"],
                "utterances": [{
                  "start": 0, "end": 1.5, "confidence": 0.98, "channel": 0, "text": "Hi.", "language": "en",
                  "words": [{"word": "Hi.", "start": 0, "end": 0.5, "confidence": 1}]
                }],
                "subtitles": [{"format": "srt", "subtitles": "1"}]
              },
              "summarization": {"success": true, "is_empty": false, "exec_time": 0.5, "error": null, "results": "Hello."},
              "chapterization": {"success": false, "is_empty": true, "exec_time": 0, "results": null,
                "error": {"status_code": 500, "exception": "E", "message": "M"}}
            }
            """
        let (job, _) = try await exchange(.json(answer(status: "done", adding: members))) { gladia in
            try await gladia.getPreRecorded(id: "i")
        }
        let result = try #require(job.result)
        #expect(job.file?.filename == nil)
        #expect(job.file?.source == "https://a.example/x.wav")
        #expect(job.file?.audioDuration == 3600)
        #expect(job.requestParams?.diarization == true)
        #expect(job.requestParams?.audioUrl == nil)
        #expect(job.requestParams?.subtitlesConfig?.formats == [.srt, .vtt])
        #expect(result.metadata.audioDuration == 3600.5)
        #expect(result.transcription?.languages == [.en, TranscriptionLanguage(rawValue: "as"), .unknown("tlh")])
        #expect(result.transcription?.utterances.first?.words == [Word(word: "Hi.", start: 0, end: 0.5, confidence: 1)])
        #expect(result.transcription?.subtitles == [Subtitles(format: .srt, subtitles: "1")])
        #expect(result.summarization?.results == "Hello.")
        #expect(result.summarization?.error == nil)
        #expect(result.chapterization?.error == AddonError(statusCode: 500, exception: "E", message: "M"))
        #expect(result.chapterization?.results == nil)
        #expect(result.translation == nil)
    }

    @Test func deletingReturnsNothing() async throws {
        let (_, request) = try await exchange(.empty(status: 202)) { gladia in try await gladia.deletePreRecorded(id: "i") }
        #expect(request.line == "DELETE /v2/pre-recorded/i HTTP/1.1")
    }

    private func answer(status: String = "queued", kind: String = "pre-recorded", adding members: String? = nil) -> String {
        """
        {
          "id": "45463597-20b7-4af7-b3b3-f5fb778203ab", "request_id": "G-45463597", "version": 2, "status": "\(status)",
          "created_at": "2023-12-28T09:04:17.210Z", "kind": "\(kind)"\(members.map { ", " + $0 } ?? "")
        }
        """
    }
}
