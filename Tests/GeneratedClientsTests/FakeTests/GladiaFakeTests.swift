import Foundation
import Gladia
import GladiaFake
import LatheRuntime
import LatheTesting
import Testing

/// What an app's own tests do with the fake of a client.
struct GladiaFakeTests {
    private let fake = GladiaFake()

    @Test func aJobIsMadeAndWaitedFor() async throws {
        let id = UUID()
        let answered = Counter()
        fake.createPreRecorded { _, body in
            CreatedPreRecordedJob(id: id, resultUrl: "https://fake.test/results?of=\(body.audioUrl)")
        }
        fake.getPreRecorded { request in
            let states: [JobStatus] = [.queued, .unknown("resting"), .done]
            return job(UUID(uuidString: request.path["id"] ?? ""), states[answered.next()])
        }
        let gladia = fake.client
        let created = try await gladia.createPreRecorded(body: PreRecordedRequest(audioUrl: "https://a.example/1.mp3"))
        #expect(created.resultUrl == "https://fake.test/results?of=https://a.example/1.mp3")
        let done = try await gladia.waitForPreRecorded(id: created.id.uuidString)
        #expect(done.id == id)
        #expect(done.status == .done)
        #expect(fake.calls == [.createPreRecorded, .getPreRecorded, .getPreRecorded, .getPreRecorded])
        #expect(fake.requests(of: .getPreRecorded).map(\.path) == Array(repeating: "/v2/pre-recorded/\(id)", count: 3))
        #expect(fake.requests(of: .createPreRecorded).first?.headerFields[HTTPField.Name("x-gladia-key")!] == "fake-credential")
        #expect(fake.clock.waits.count == 2)
    }

    @Test func aFailureIsADocumentedError() async throws {
        fake.getPreRecorded { _ in
            let body = ErrorResponse(timestamp: "now", path: "/", requestId: "r", statusCode: 404, message: "no such job")
            throw FakeFailure(.notFound, body)
        }
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) { try await fake.client.getPreRecorded(id: "j_1") }
        #expect(error?.status == .notFound)
        #expect(error?.body.message == "no such job")
        #expect(fake.calls == [.getPreRecorded], "what failed is not tried again")
    }

    @Test func pagesAreFollowedByTheirURLs() async throws {
        fake.listPreRecorded { request in
            let page = Int(request.query["offset"] ?? "0") ?? 0
            return PreRecordedJobPage(
                first: "https://fake.test/v2/pre-recorded",
                current: "https://fake.test/v2/pre-recorded?offset=\(page)",
                next: page < 2 ? "https://fake.test/v2/pre-recorded?offset=\(page + 1)" : nil,
                items: [job(UUID(), .done)]
            )
        }
        var count = 0
        for try await _ in fake.client.preRecordedJobs() { count += 1 }
        #expect(count == 3)
        #expect(fake.calls == [.listPreRecorded, .listPreRecorded, .listPreRecorded])
    }

    @Test func whatHasNoBodyAndWhatIsAStream() async throws {
        fake.deletePreRecorded { _ in }
        fake.getAudioFile { request in HTTPBody("audio of \(request.path["id"] ?? "")") }
        try await fake.client.deletePreRecorded(id: "j 1/2")
        let audio = try await fake.client.getAudioFile(id: "j 1/2")
        #expect(try await audio.collect(upTo: 100) == Array("audio of j 1/2".utf8))
    }

    @Test func whoeverForgotAClosureIsToldWhatToWrite() async throws {
        let error = await #expect(throws: TransportError.self) { try await fake.client.getPreRecorded(id: "j_1") }
        #expect(
            "\(try #require(error?.underlying as? MissingAnswer))"
                == "GladiaFake has no answer to GET /v2/pre-recorded/j_1. Give it one: fake.getPreRecorded { request in … }"
        )
        await #expect {
            try await fake.client.createPreRecorded(body: PreRecordedRequest(audioUrl: "https://a.example/1.mp3"))
        } throws: {
            "\($0)".contains("fake.createPreRecorded { request, body in … }")
        }
    }

    @Test func anyOtherErrorIsOneOfTheTransport() async throws {
        fake.getPreRecorded { _ in throw URLError(.notConnectedToInternet) }
        let error = await #expect(throws: TransportError.self) { try await fake.client.getPreRecorded(id: "j_1") }
        #expect((error?.underlying as? URLError)?.code == .notConnectedToInternet)
    }
}

private func job(_ id: UUID?, _ status: JobStatus) -> PreRecordedJob {
    PreRecordedJob(id: id ?? UUID(), requestId: "r", version: 2, status: status, createdAt: Date(timeIntervalSince1970: 0))
}
