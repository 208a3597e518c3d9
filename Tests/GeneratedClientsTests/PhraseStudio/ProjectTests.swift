import ClientTestServer
import Foundation
import PhraseStudio
import Testing

@Suite struct ProjectTests {
    @Test func aListWithoutArgumentsHasNoQuery() async throws {
        let (page, request) = try await exchange(.json("{}")) { studio in try await studio.listProjects() }
        #expect(page == ProjectPage())
        #expect(request.line == "GET /v1/projects HTTP/1.1")
    }

    @Test func everyFilterIsSentInTheOrderOfTheDocument() async throws {
        let (_, request) = try await exchange(.json("{}")) { studio in
            try await studio.listProjects(
                status: .inProgress,
                teamProjects: true,
                search: "weekly sync & more+",
                page: 2,
                pageSize: 50
            )
        }
        #expect(request.query == "status=IN_PROGRESS&teamProjects=true&search=weekly%20sync%20%26%20more%2B&page=2&pageSize=50")
    }

    @Test func aPageOfProjectsIsRead() async throws {
        let answer = """
            {
              "data": [{
                "id": "01jzmvc20cjq5hj5saa96ttp2x", "name": "Meeting Recording", "status": "IN_PROGRESS", "mediaType": "AUDIO_VIDEO",
                "subtitleProfileId": "550E8400-e29b-41d4-a716-446655440000", "duration": 12.5, "fileCount": 2,
                "recordingTypes": ["TRANSCRIPTION", "SUMMARY", "KARAOKE"],
                "createdAt": "2025-01-01T00:00:00.000Z", "updatedAt": "2025-01-01T01:00:00+01:00"
              }],
              "pagination": {"page": 1, "pageSize": 1000, "total": 1, "totalPages": 1}
            }
            """
        let (page, _) = try await exchange(.json(answer)) { studio in try await studio.listProjects() }
        let project = try #require(page.data?.first)
        let newYear = Date(timeIntervalSince1970: 1_735_689_600)
        #expect(project.id == "01jzmvc20cjq5hj5saa96ttp2x")
        #expect(project.status == .inProgress)
        #expect(project.mediaType == .audioVideo)
        #expect(project.subtitleProfileId == UUID(uuidString: "550e8400-e29b-41d4-a716-446655440000"))
        #expect(project.duration == 12.5)
        #expect(project.recordingTypes == [.transcription, .summary, .unknown("KARAOKE")])
        #expect(project.createdAt == newYear)
        #expect(project.updatedAt == newYear)
        #expect(page.pagination == Pagination(page: 1, pageSize: 1000, total: 1, totalPages: 1))
    }

    @Test func aProjectIsReadWithEverythingInIt() async throws {
        let answer = """
            {
              "id": "p_1", "name": "P", "status": "COMPLETED",
              "createdAt": "2025-01-01T00:00:00Z", "updatedAt": "2025-01-01T00:00:00Z",
              "recordings": [{"id": "r_1", "type": "audio/mpeg", "translationLanguages": ["tr", "de"]}],
              "glossary": {"name": "G", "items": "a\\nb"},
              "pronunciations": [{
                "id": "550e8400-e29b-41d4-a716-446655440000", "name": "N", "languageCode": "en",
                "items": [{"source": "SQL", "target": "sequel"}]
              }],
              "insights": [{
                "id": "550e8400-e29b-41d4-a716-446655440001", "name": "I",
                "items": [{"id": "550e8400-e29b-41d4-a716-446655440002", "name": "Q", "content": "Why?"}]
              }]
            }
            """
        let (project, request) = try await exchange(.json(answer)) { studio in try await studio.getProject(id: "p_1") }
        #expect(request.line == "GET /v1/projects/p_1 HTTP/1.1")
        #expect(project.recordings?.first?.translationLanguages == ["tr", "de"])
        #expect(project.recordings?.first?.type == "audio/mpeg")
        #expect(project.glossary?.items == "a\nb")
        #expect(project.pronunciations?.first?.items == [PronunciationPair(source: "SQL", target: "sequel")])
        #expect(project.insights?.first?.items?.first?.content == "Why?")
        #expect(project.safeCommunications == nil)
    }

    @Test func aMemberThatIsMissingDeepInsideIsNamed() async throws {
        let answer = """
            {
              "id": "p_1", "name": "P", "status": "COMPLETED",
              "createdAt": "2025-01-01T00:00:00Z", "updatedAt": "2025-01-01T00:00:00Z",
              "insights": [{"id": "550e8400-e29b-41d4-a716-446655440001", "name": "I", "items": [
                {"id": "550e8400-e29b-41d4-a716-446655440002", "name": "Q"}
              ]}]
            }
            """
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(answer)) { studio in try await studio.getProject(id: "p_1") }
        }
        #expect(error?.json?.path == "$.insights[0].items[0].content")
        #expect(error?.json?.kind == .missingMember)
    }

    @Test func deletingReturnsNothing() async throws {
        let (_, request) = try await exchange(.empty(status: 200)) { studio in try await studio.deleteProject(id: "p_1") }
        #expect(request.line == "DELETE /v1/projects/p_1 HTTP/1.1")
        #expect(request.body.isEmpty)
    }

    @Test func theRawResponseIsOneStepAway() async throws {
        let answer = #"{"pagination": {"page": 3, "pageSize": 1, "total": 9, "totalPages": 9}}"#
        let (both, _) = try await exchange(.json(answer)) { studio in
            try await studio.withResponse { try await $0.listProjects(page: 3) }
        }
        #expect(both.value.pagination?.page == 3)
        #expect(both.response.status == .ok)
        #expect(String(decoding: both.response.body, as: UTF8.self) == answer)
    }
}
