import ClientTestServer
import Foundation
import LatheRuntime
import PhraseStudio
import Testing

@Suite struct CreateProjectTests {
    private static let profile = UUID(uuidString: "550E8400-E29B-41D4-A716-446655440000")!
    private static let profiles = [SubtitleProfileSelection(subtitleProfileId: profile, languageCode: .en)]

    @Test func filesAndSettingsAreParts() async throws {
        let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let (project, request) = try await TemporaryFile.with(bytes, name: "talk.mp4") { url in
            try await exchange(.json(#"{"id": "p_1"}"#)) { studio in
                try await studio.createProject(
                    sourceLanguage: .auto,
                    subtitleProfiles: Self.profiles,
                    translationLanguages: [.de, .ptBr],
                    summary: true,
                    glossary: .map(["id": "g_1"]),
                    files: [try FilePart(fileAt: url, contentType: "video/mp4"), FilePart([1, 2], fileName: "b.wav")],
                    title: "Weekly & more"
                )
            }
        }
        #expect(project == CreatedProject(id: "p_1"))
        #expect(request.line == "POST /v1/projects?title=Weekly%20%26%20more HTTP/1.1")
        #expect(request["X-API-Key"] == "secret")
        let parts = try #require(request.parts)
        #expect(
            parts.map(\.fields) == [
                [#"Content-Disposition: form-data; name="sourceLanguage""#],
                [#"Content-Disposition: form-data; name="subtitleProfiles""#, "Content-Type: application/json"],
                [#"Content-Disposition: form-data; name="translationLanguages""#, "Content-Type: application/json"],
                [#"Content-Disposition: form-data; name="summary""#],
                [#"Content-Disposition: form-data; name="glossary""#, "Content-Type: application/json"],
                [#"Content-Disposition: form-data; name="files"; filename="talk.mp4""#, "Content-Type: video/mp4"],
                [#"Content-Disposition: form-data; name="files"; filename="b.wav""#, "Content-Type: application/octet-stream"],
            ]
        )
        #expect(
            parts.prefix(5).map(\.text) == [
                "auto",
                #"[{"subtitleProfileId":"550e8400-e29b-41d4-a716-446655440000","languageCode":"en"}]"#,
                #"["de","pt-br"]"#,
                "true",
                #"{"id":"g_1"}"#,
            ]
        )
        #expect(parts[5].body == bytes)
        #expect(parts[6].body == [1, 2])
    }

    /// The vendor redirects to its upload service, which is another host: it gets the files, and no credentials.
    @Test func theFilesGoToTheUploadService() async throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 3) }
        try await LoopbackServer.answering(.json(#"{"id": "p_2"}"#)) { uploads in
            let redirect = ScriptedAnswer.empty(status: 307, headerFields: [("Location", "\(uploads.url)/upload?token=t")])
            try await LoopbackServer.answering(redirect) { server in
                let project = try await TemporaryFile.with(bytes, name: "talk.mp4") { url in
                    try await client(of: server).createProject(
                        sourceLanguage: .en,
                        subtitleProfiles: Self.profiles,
                        files: [try FilePart(fileAt: url)]
                    )
                }
                #expect(project.id == "p_2")
                #expect(await server.requests.map(\.line) == ["POST /v1/projects HTTP/1.1"])
            }
            let request = try #require(await uploads.requests.first)
            #expect(request.line == "POST /upload?token=t HTTP/1.1")
            #expect(request["X-API-Key"] == nil)
            #expect(request.parts?.last?.body == bytes)
        }
    }

    @Test func tooManyFilesAreATypedError() async throws {
        let answer = #"{"success": false, "statusCode": 413, "message": "too large", "timestamp": "2025-01-01T00:00:00.000Z"}"#
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(.json(answer, status: 413)) { studio in
                try await studio.createProject(sourceLanguage: .en, subtitleProfiles: Self.profiles, files: [FilePart([1])])
            }
        }
        #expect(error?.body.message == "too large")
        #expect(error?.status == .contentTooLarge)
    }
}
