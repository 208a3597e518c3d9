import ClientTestServer
import Foundation
import Gladia
import Testing

@Suite struct PreRecordedListTests {
    @Test func aListWithoutArgumentsHasNoQuery() async throws {
        let (page, request) = try await exchange(.json(answer(next: "null"))) { gladia in try await gladia.listPreRecorded() }
        #expect(request.line == "GET /v2/pre-recorded HTTP/1.1")
        #expect(page.next == nil)
        #expect(page.items.isEmpty)
    }

    @Test func theNextPageIsAWholeURL() async throws {
        let url = "https://api.gladia.io/v2/transcription?status=done&offset=20&limit=20"
        let (page, _) = try await exchange(.json(answer(next: #""\#(url)""#))) { gladia in try await gladia.listPreRecorded() }
        #expect(page.next == url)
        #expect(page.first == "https://api.gladia.io/v2/transcription?offset=0")
    }

    @Test func theNextPageMustBeTold() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(#"{"first": "a", "current": "b", "items": []}"#)) { gladia in
                try await gladia.listPreRecorded()
            }
        }
        #expect(error?.json?.path == "$.next")
        #expect(error?.json?.kind == .missingMember)
    }

    @Test func everyFilterIsSent() async throws {
        let day = Date(timeIntervalSince1970: 1_704_067_200)
        let (_, request) = try await exchange(.json(answer(next: "null"))) { gladia in
            try await gladia.listPreRecorded(
                offset: 20,
                limit: 10,
                date: day,
                beforeDate: day.addingTimeInterval(0.25),
                afterDate: day.addingTimeInterval(-86400),
                status: [.done, .error, .unknown("new one")],
                customMetadata: ["user": "John Doe"]
            )
        }
        let query = try #require(request.query).split(separator: "&").map { $0.replacing("%3A", with: ":") }
        #expect(
            query == [
                "offset=20", "limit=10", "date=2024-01-01T00:00:00Z", "before_date=2024-01-01T00:00:00.250Z",
                "after_date=2023-12-31T00:00:00Z", "status=done", "status=error", "status=new%20one", "user=John%20Doe",
            ]
        )
    }

    @Test func aWrongItemIsNamed() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(#"{"first": "a", "current": "b", "next": null, "items": [{"id": "not a UUID"}]}"#)) {
                gladia in
                try await gladia.listPreRecorded()
            }
        }
        #expect(error?.json?.path == "$.items[0].id")
        #expect(error?.json?.kind == .unexpectedValue)
    }

    private func answer(next: String) -> String {
        """
        {
          "first": "https://api.gladia.io/v2/transcription?offset=0", "current": "https://api.gladia.io/v2/transcription?offset=0",
          "next": \(next), "items": []
        }
        """
    }
}
