import ClientTestServer
import Gladia
import LatheRuntime
import Testing

@Suite struct UploadTests {
    private static let answer = ScriptedAnswer.json(
        """
        {"audio_url": "https://api.gladia.io/file/6c09400e-23d2-4bd2-be55-96a5ececfa3b", "audio_metadata": {
          "id": "6c09400e-23d2-4bd2-be55-96a5ececfa3b", "filename": "a.wav", "extension": "wav", "size": 200000,
          "audio_duration": 4.145782, "number_of_channels": 1
        }}
        """
    )

    @Test func aFileFromDiskIsSentAsItIs() async throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (audio, request) = try await TemporaryFile.with(bytes, name: "call \"1\" ä.wav") { url in
            try await exchange(Self.answer) { gladia in
                try await gladia.upload(body: .multipart(audio: try FilePart(fileAt: url, contentType: "audio/wav")))
            }
        }
        #expect(audio.audioMetadata.audioDuration == 4.145782)
        #expect(request.line == "POST /v2/upload HTTP/1.1")
        #expect(request["x-gladia-key"] == "secret")
        let parts = try #require(request.parts)
        #expect(parts.count == 1)
        #expect(
            parts.first?.fields == [
                #"Content-Disposition: form-data; name="audio"; filename="call %221%22 ä.wav""#, "Content-Type: audio/wav",
            ]
        )
        #expect(parts.first?.body == bytes)
        #expect(request["Content-Length"] == "\(request.body.count)")
    }

    @Test func soundThatIsMadeWhileItIsSent() async throws {
        let microphone = AsyncStream<[UInt8]> { continuation in
            for chunk in 0..<20 { continuation.yield([UInt8](repeating: UInt8(chunk), count: 1_000)) }
            continuation.finish()
        }
        let (_, request) = try await exchange(Self.answer) { gladia in
            try await gladia.upload(body: .multipart(audio: FilePart(HTTPBody(microphone), fileName: "live.raw")))
        }
        let part = try #require(request.parts?.first)
        #expect(part.fields.last == "Content-Type: application/octet-stream")
        #expect(part.body == (0..<20).flatMap { [UInt8](repeating: UInt8($0), count: 1_000) })
    }

    @Test func theURLOfAFileIsJSON() async throws {
        let (_, request) = try await exchange(Self.answer) { gladia in
            try await gladia.upload(body: .json(RemoteAudio(audioUrl: "https://a.example/b.wav")))
        }
        #expect(request["Content-Type"] == "application/json")
        #expect(request.text == #"{"audio_url":"https://a.example/b.wav"}"#)
    }
}
