import ClientTestServer
import LatheTesting
import PhraseStudio
import Testing

@Suite struct WaitingTests {
    @Test func aRecordingIsWaitedFor() async throws {
        let clock = ImmediateClock()
        try await LoopbackServer.answering(status("PENDING"), status("IN_PROGRESS"), status("COMPLETED")) { server in
            let studio = client(of: server).with { $0.clock = clock }
            let end = try await studio.waitForRecording(recordingId: "r_1")
            #expect(end.status == .completed)
            let lines = await server.requests.map(\.line)
            #expect(lines == Array(repeating: "GET /v1/recordings/r_1/status?summary=true HTTP/1.1", count: 3))
        }
        #expect(clock.waits == [.seconds(5), .seconds(7.5)])
    }

    /// A state that came after this client was written goes on, and is seen.
    @Test func everyStateIsSeen() async throws {
        try await LoopbackServer.answering(status("PENDING"), status("REVIEWED"), status("COMPLETED")) { server in
            let studio = client(of: server).with { $0.clock = ImmediateClock() }
            var seen: [OverallStatus.Status] = []
            for try await state in studio.recordingStates(recordingId: "r_1") { seen.append(state.status) }
            #expect(seen == [.pending, .unknown("REVIEWED"), .completed])
        }
    }

    @Test func aRecordingThatFailedIsAnError() async throws {
        try await LoopbackServer.answering(status("IN_PROGRESS"), status("FAILED")) { server in
            let studio = client(of: server).with { $0.clock = ImmediateClock() }
            let error = await #expect(throws: JobFailedError<OverallStatus>.self) {
                try await studio.waitForRecording(recordingId: "r_1")
            }
            #expect(error?.state.status == .failed)
        }
    }

    @Test func projectsAreAskedForPageByPage() async throws {
        try await LoopbackServer.answering(page("a", "b"), page("c")) { server in
            var names: [String] = []
            for try await project in client(of: server).projects(status: .completed, pageSize: 2) { names.append(project.name) }
            #expect(names == ["a", "b", "c"])
            let targets = await server.requests.map(\.target)
            #expect(
                targets == ["/v1/projects?status=COMPLETED&page=1&pageSize=2", "/v1/projects?status=COMPLETED&page=2&pageSize=2"]
            )
        }
    }

    /// No page is asked for that nobody wants.
    @Test func thePagesThemselvesAreThere() async throws {
        try await LoopbackServer.answering(page("a", "b"), page("c")) { server in
            for try await page in client(of: server).projects(pageSize: 2).pages {
                #expect(page.pagination?.total == 3)
                break
            }
            #expect(await server.requests.count == 1)
        }
    }

    private func status(_ text: String) -> ScriptedAnswer { .json(#"{"status": "\#(text)"}"#) }

    /// A page of three projects.
    private func page(_ names: String...) -> ScriptedAnswer {
        let items = names.map { name in
            """
            {"id": "\(name)", "name": "\(name)", "status": "COMPLETED", "createdAt": "2026-03-02T08:30:00Z",
             "updatedAt": "2026-03-02T08:30:00Z"}
            """
        }
        return .json(
            """
            {"data": [\(items.joined(separator: ", "))], "pagination": {"page": 1, "pageSize": 2, "total": 3, "totalPages": 2}}
            """
        )
    }
}
