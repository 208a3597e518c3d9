import ClientTestServer
import Foundation
import Gladia
import LatheTesting
import Testing

private let jobID = UUID(uuidString: "45463597-20b7-4af7-b3b3-f5fb778203ab")!

@Suite struct WaitingTests {
    private let id = "45463597-20b7-4af7-b3b3-f5fb778203ab"

    @Test func aJobIsCreatedAndWaitedFor() async throws {
        let clock = ImmediateClock()
        try await LoopbackServer.answering(
            .json(#"{"id": "\#(id)", "result_url": "https://api.gladia.io/v2/pre-recorded/\#(id)"}"#, status: 201),
            .json(job("queued")),
            .json(job("processing")),
            .json(job("done"))
        ) { server in
            let gladia = client(of: server).with { $0.clock = clock }
            let created = try await gladia.createPreRecorded(body: .init(audioUrl: "https://example.com/a.mp3"))
            let done = try await gladia.waitForPreRecorded(id: created.id.uuidString.lowercased())
            #expect(done.status == .done)
            #expect(done.result?.transcription?.fullTranscript == "Hello.")
            let lines = await server.requests.map(\.line)
            #expect(lines.first == "POST /v2/pre-recorded HTTP/1.1")
            #expect(lines.dropFirst() == ArraySlice(repeating: "GET /v2/pre-recorded/\(id) HTTP/1.1", count: 3))
        }
        #expect(clock.waits == [.seconds(5), .seconds(7.5)])
    }

    @Test func aJobThatFailedIsAnErrorWithItsCode() async throws {
        try await LoopbackServer.answering(.json(job("processing")), .json(job("error", code: "422"))) { server in
            let gladia = client(of: server).with { $0.clock = ImmediateClock() }
            let error = await #expect(throws: JobFailedError<PreRecordedJob>.self) { try await gladia.waitForPreRecorded(id: id) }
            #expect(error?.state.status == .error)
            #expect(error?.state.errorCode == 422)
        }
    }

    /// The next page is where the last one says, filters and all.
    @Test func jobsAreAskedForPageByPage() async throws {
        try await LoopbackServer.answering(
            page(of: 2, next: #""/v2/pre-recorded?status=done&offset=2&limit=2""#),
            page(of: 1, next: "null")
        ) {
            server in
            var count = 0
            for try await job in client(of: server).preRecordedJobs(limit: 2, status: [.done]) {
                #expect(job.status == .done)
                count += 1
            }
            #expect(count == 3)
            let requests = await server.requests
            #expect(
                requests.map(\.target) == [
                    "/v2/pre-recorded?limit=2&status=done", "/v2/pre-recorded?status=done&offset=2&limit=2",
                ]
            )
            #expect(requests.map { $0["x-gladia-key"] } == ["secret", "secret"])
        }
    }

    /// The key would go with it.
    @Test func aNextPageOnAnotherServerIsNotAskedFor() async throws {
        try await LoopbackServer.answering(page(of: 1, next: #""https://api.gladia.example/v2/pre-recorded?offset=1""#)) {
            server in
            await #expect(throws: RequestError.self) {
                for try await _ in client(of: server).preRecordedJobs() {}
            }
            #expect(await server.requests.count == 1)
        }
    }

    @Test(arguments: [
        ("transcription.created", GladiaWebhook.transcriptionCreated(.init(payload: .init(id: jobID)))),
        ("transcription.success", .transcriptionSuccess(.init(payload: .init(id: jobID)))),
        ("transcription.error", .transcriptionError(.init(payload: .init(id: jobID)))),
    ])
    func aWebhookIsRead(event: String, expected: GladiaWebhook) throws {
        let body = #"{"event": "\#(event)", "payload": {"id": "\#(id)"}}"#
        let read = try GladiaWebhook(json: Array(body.utf8))
        #expect(read == expected)
    }

    @Test func aWebhookOfAnotherKindIsKept() throws {
        let body = #"{"event": "transcription.archived", "payload": {"id": "\#(id)"}}"#
        let event = try GladiaWebhook(json: Array(body.utf8))
        guard case .unknown(let value) = event else {
            Issue.record("\(event) is no unknown event")
            return
        }
        #expect(value == ["event": "transcription.archived", "payload": ["id": .string(id)]])
    }

    private func page(of count: Int, next: String) -> ScriptedAnswer {
        let items = Array(repeating: job("done"), count: count).joined(separator: ", ")
        return .json(#"{"first": "/v2/pre-recorded", "current": "/v2/pre-recorded", "next": \#(next), "items": [\#(items)]}"#)
    }

    private func job(_ status: String, code: String = "null") -> String {
        let result = """
            {"metadata": {"audio_duration": 1, "number_of_distinct_channels": 1, "billing_time": 1, "transcription_time": 1},
             "transcription": {"full_transcript": "Hello.", "languages": ["en"], "utterances": []}}
            """
        return """
            {"id": "\(id)", "request_id": "G-1", "version": 2, "status": "\(status)", "created_at": "2023-12-28T09:04:17.210Z",
             "kind": "pre-recorded", "error_code": \(code), "result": \(status == "done" ? result : "null")}
            """
    }
}
