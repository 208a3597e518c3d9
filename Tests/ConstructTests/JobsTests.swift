import JobsConstruct
import LatheRuntime
import LatheTesting
import Testing

/// Waiting for long jobs, as `x-lathe-polling` describes it. Nobody waits for real.
struct JobsTests {
    private let clock = ImmediateClock()

    private func client(_ answers: [InMemoryResponse]) -> (client: ThingsClient, server: InMemoryTransport) {
        let server = InMemoryTransport(answers: answers)
        return (ThingsClient(transport: server).with { [clock] in $0.clock = clock }, server)
    }

    @Test func waitsAsTheDocumentSays() async throws {
        let (client, server) = client(
            ["queued", "running", "inspected", "running", "done"].map { .json(#"{"status": "\#($0)", "url": "u"}"#) }
        )
        let export = try await client.waitForExport(id: "e1")
        #expect(export == Export(status: .done, url: "u"))
        #expect(clock.waits == [.seconds(15), .seconds(30), .seconds(60), .seconds(60)])
        #expect(Set(server.requests.map(\.path)) == ["/exports/e1"])
    }

    /// A state that the document does not know is shown, and goes on.
    @Test func statesAreSeen() async throws {
        let (client, _) = client(["queued", "inspected", "done"].map { .json(#"{"status": "\#($0)"}"#) })
        var seen: [Export.Status] = []
        for try await state in client.exportStates(id: "e1") { seen.append(state.status) }
        #expect(seen == [.queued, .unknown("inspected"), .done])
    }

    @Test(arguments: [("failed", Export.Status.failed), ("cancelled", .cancelled)])
    func aFailedJobIsAnError(text: String, status: Export.Status) async throws {
        let (client, _) = client([.json(#"{"status": "\#(text)"}"#)])
        let error = await #expect(throws: JobFailedError<Export>.self) { try await client.waitForExport(id: "e1") }
        #expect(error?.state.status == status)
        #expect(error?.operationID == "getExport")
    }

    @Test func aDeadlineEndsTheWait() async throws {
        let server = InMemoryTransport { _ in .json(#"{"status": "running"}"#) }
        let client = ThingsClient(transport: server).with { [clock] in $0.clock = clock }
        let error = await #expect(throws: JobTimeoutError<Export>.self) { try await client.waitForExport(id: "e1") }
        #expect(error?.deadline == .seconds(600))
        #expect(error?.state?.status == .running)
        #expect(clock.waits.reduce(.zero, +) == .seconds(600))
    }

    @Test func theCallerDecidesHowOften() async throws {
        let (client, _) = client(["queued", "queued", "done"].map { .json(#"{"status": "\#($0)"}"#) })
        _ = try await client.waitForExport(id: "e1", polling: Polling(initial: .seconds(1), factor: 1))
        #expect(clock.waits == [.seconds(1), .seconds(1)])
    }

    /// The document gives it a second and a half.
    @Test func aJobMayAppearLate() async throws {
        let (client, _) = client([.status(.notFound), .json(#"{"status": "done"}"#)])
        #expect(try await client.waitForExport(id: "e1").status == .done)
    }

    @Test func aJobThatIsNowhereIsAnError() async throws {
        let (client, server) = client([.status(.notFound)])
        let error = await #expect(throws: UndocumentedStatusError.self) { try await client.waitForImport(id: "i1") }
        #expect(error?.status == .notFound)
        #expect(server.requests.count == 1)
    }

    @Test func aStateIsAString() async throws {
        let (client, _) = client(["reading", "finished"].map { .json(#"{"phase": "\#($0)", "rows": 3}"#) })
        #expect(try await client.waitForImport(id: "i1").rows == 3)
        let (failing, _) = self.client([.json(#"{"phase": "broken"}"#)])
        var phases: [String] = []
        await #expect(throws: JobFailedError<GetImportResponse>.self) {
            for try await state in failing.importSteps(id: "i1") { phases.append(state.phase) }
        }
        #expect(phases == ["broken"])
    }

    @Test func aStateIsABoolean() async throws {
        let (client, server) = client(["false", "true"].map { .json(#"{"open": \#($0)}"#) })
        #expect(try await client.untilOpen(id: "l", polling: true, jobPolling: Polling(initial: .seconds(3))).open)
        #expect(server.requests[1].query == [QueryItem("polling", "true")])
        #expect(clock.waits == [.seconds(3)])
    }

    /// A state that is not there yet goes on.
    @Test func aStateIsDeepAndPerhapsNotThere() async throws {
        let (client, _) = client(["{}", #"{"job": {}}"#, #"{"job": {"code": 7}}"#, #"{"job": {"code": 200}}"#].map { .json($0) })
        #expect(try await client.waitForMachine(id: "m").job?.code == 200)
        #expect(clock.waits.count == 3)
    }

    @Test func anotherCallGivesTheResult() async throws {
        let (client, server) = client([
            .json(#"{"state": "inventing"}"#), .json(#"{"state": "ready", "resultId": "r/7"}"#), .json(#"{"pages": 12}"#),
        ])
        #expect(try await client.waitForReport(id: "x").pages == 12)
        #expect(server.requests.map(\.path) == ["/reports/x", "/reports/x", "/reports/x/results/r%2F7"])
        #expect(server.requests[0].query == [QueryItem("view", "state")])
    }

    @Test func aJobThatDoesNotSayWhatItMadeHasFailed() async throws {
        let (client, _) = client([.json(#"{"state": "ready"}"#)])
        await #expect(throws: JobFailedError<GetReportResponse.ReportState>.self) { try await client.waitForReport(id: "x") }
    }
}
