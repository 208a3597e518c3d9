import CambAI
import ClientTestServer
import LatheRuntime
import Testing

@Suite struct TranscriptionTests {
    @Test func aFileIsUploadedWithItsLanguage() async throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        let (task, request) = try await TemporaryFile.with(bytes, name: "talk.mp3") { url in
            try await exchange(.json(#"{"task_id": "t-1"}"#)) { camb in
                try await camb.createTranscription(language: 1, mediaFile: try FilePart(fileAt: url, contentType: "audio/mpeg"))
            }
        }
        #expect(task == CreatedTask(taskId: "t-1"))
        #expect(request.line == "POST /apis/transcribe HTTP/1.1")
        #expect(request["x-api-key"] == "secret")
        let parts = try #require(request.parts)
        #expect(
            parts.map(\.fields) == [
                [#"Content-Disposition: form-data; name="language""#],
                [#"Content-Disposition: form-data; name="media_file"; filename="talk.mp3""#, "Content-Type: audio/mpeg"],
            ]
        )
        #expect(parts[0].text == "1")
        #expect(parts[1].body == bytes)
    }

    @Test func theURLOfAFileIsAPart() async throws {
        let (_, request) = try await exchange(.json(#"{"task_id": "t"}"#)) { camb in
            try await camb.createTranscription(language: 54, mediaUrl: "https://a.example/b.mp3")
        }
        #expect(request.parts?.map(\.text) == ["54", "https://a.example/b.mp3"])
    }

    @Test func aPartThatIsNotValidIsATypedError() async throws {
        let answer = #"{"detail": [{"loc": ["body", "media_file"], "msg": "too long", "type": "value_error"}]}"#
        let error = await #expect(throws: ResponseError<HTTPValidationError>.self) {
            try await exchange(.json(answer, status: 422)) { camb in try await camb.createTranscription(language: 1) }
        }
        #expect(error?.body.detail?.first?.msg == "too long")
    }
}
