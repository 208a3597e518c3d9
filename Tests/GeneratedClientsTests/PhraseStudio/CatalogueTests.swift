import ClientTestServer
import Foundation
import PhraseStudio
import Testing

/// What projects can use: lists without parameters, whose items use `oneOf` with `type: "null"` in a 3.0 document.
@Suite struct CatalogueTests {
    private let id = UUID(uuidString: "550e8400-e29b-41d4-a716-446655440003")!

    @Test(arguments: ["null", #""e7631985-e50d-424e-beef-6cb536d32c11""#])
    func theAccountOfAGlossaryMayBeNull(account: String) async throws {
        let answer = #"{"data": [{"id": "\#(id)", "accountId": \#(account), "name": "G", "description": null, "active": true}]}"#
        let (page, request) = try await exchange(.json(answer)) { studio in try await studio.listGlossaries() }
        let glossary = try #require(page.data?.first)
        #expect(request.line == "GET /v1/glossaries HTTP/1.1")
        #expect(glossary.id == id)
        #expect(glossary.accountId == UUID(uuidString: account.trimmingCharacters(in: ["\""])))
        #expect(glossary.description == nil)
        #expect(glossary.active)
    }

    @Test func pronunciationsHaveTheirItems() async throws {
        let answer = """
            {"data": [{"id": "\(id)", "name": "N", "active": false, "description": "D", "items": [{
              "id": "\(id)", "pronunciationId": "\(id)", "source": "a", "target": "b",
              "createdAt": "2025-01-01T00:00:00Z", "updatedAt": "2025-01-01T00:00:00.5Z"
            }]}]}
            """
        let (page, request) = try await exchange(.json(answer)) { studio in try await studio.listPronunciations() }
        let item = try #require(page.data?.first?.items?.first)
        #expect(request.line == "GET /v1/pronunciations HTTP/1.1")
        #expect(page.data?.first?.description == "D")
        #expect(item.source == "a")
        #expect(item.updatedAt == Date(timeIntervalSince1970: 1_735_689_600.5))
    }

    @Test func insightsHaveTheirPrompts() async throws {
        let answer = """
            {"data": [{"id": "\(id)", "accountId": null, "name": "General", "active": true, "items": [{
              "id": "\(id)", "insightId": "\(id)", "name": "Q", "content": "Why?",
              "createdAt": "2025-01-01T00:00:00Z", "updatedAt": "2025-01-01T00:00:00Z"
            }]}], "pagination": {"page": 1, "pageSize": 4, "total": 4, "totalPages": 1}}
            """
        let (page, request) = try await exchange(.json(answer)) { studio in try await studio.listInsights() }
        #expect(request.line == "GET /v1/insights HTTP/1.1")
        #expect(page.data?.first?.items?.first?.content == "Why?")
        #expect(page.data?.first?.accountId == nil)
        #expect(page.pagination?.total == 4)
    }

    @Test func safeCommunicationsAreRead() async throws {
        let answer = #"{"data": [{"id": "\#(id)", "accountId": null, "name": "Respectful Language", "content": "Score"}]}"#
        let (page, request) = try await exchange(.json(answer)) { studio in try await studio.listSafeCommunications() }
        #expect(request.line == "GET /v1/safe-communications HTTP/1.1")
        #expect(page.data == [SafeCommunication(id: id, name: "Respectful Language", content: "Score")])
    }

    @Test func subtitleProfilesAreRead() async throws {
        let answer = #"{"data": [{"id": "\#(id)", "name": "S", "active": true, "subtitlePosition": "top", "fontSize": 12}]}"#
        let (page, request) = try await exchange(.json(answer)) { studio in try await studio.listSubtitleProfiles() }
        #expect(request.line == "GET /v1/subtitle-profiles HTTP/1.1")
        #expect(page.data?.first?.subtitlePosition == .top)
        #expect(page.data?.first?.fontSize == 12)
    }
}
