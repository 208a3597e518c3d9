import LatheTesting
import Testing

@testable import LatheRuntime

@Suite struct JobStatesTests {
    private struct JobClient: APIClient {
        var core: ClientCore

        func job() async throws -> String {
            try await core.value(of: OperationCall("getJob", .get, "/job"), at: 200)
        }

        func states(_ polling: Polling) -> JobStates<String> {
            JobStates(of: self, APIOperation(id: "getJob", method: .get, path: "/job"), polling: polling) {
                try await $0.job()
            } phase: { state in
                switch state {
                case "done": .succeeded
                case "error": .failed
                default: .running
                }
            }
        }
    }

    private let clock = ImmediateClock()

    private func client(_ answers: InMemoryResponse...) -> JobClient {
        var client = JobClient(
            core: ClientCore(server: "https://h", credentials: [], transport: InMemoryTransport(answers: answers))
        )
        client.core.options.clock = clock
        return client
    }

    private func state(_ state: String, _ fields: HTTPFields = [:]) -> InMemoryResponse {
        .json("\"\(state)\"", headerFields: fields)
    }

    private let polling = Polling(initial: .seconds(15), maximum: .seconds(60), factor: 2)

    @Test func waitsUntilItIsDone() async throws {
        let client = client(
            state("queued"),
            state("queued"),
            state("processing"),
            state("odd"),
            state("processing"),
            state("done")
        )
        var seen: [String] = []
        for try await state in client.states(polling) { seen.append(state) }
        #expect(seen == ["queued", "queued", "processing", "odd", "processing", "done"])
        #expect(clock.waits == [.seconds(15), .seconds(30), .seconds(60), .seconds(60), .seconds(60)])
    }

    @Test func aFailedJobIsAnErrorWithItsState() async throws {
        let states = client(state("queued"), state("error")).states(polling)
        var seen: [String] = []
        let error = await #expect(throws: JobFailedError<String>.self) { for try await state in states { seen.append(state) } }
        #expect(seen == ["queued", "error"])
        #expect(error?.state == "error")
        #expect(error?.status == .ok)
        #expect(error?.description == #"getJob (GET /job): the job has failed. Body: "error""#)
    }

    @Test func aServerThatAsksForPatienceGetsIt() async throws {
        let client = client(state("queued", [.retryAfter: "40"]), state("queued", [.retryAfter: "1"]), state("done"))
        #expect(try await client.states(polling).last() == "done")
        #expect(clock.waits == [.seconds(40), .seconds(30)])
    }

    @Test func aJobThatHangsEndsAtItsDeadline() async {
        var polling = polling
        polling.deadline = .seconds(50)
        let answers = Array(repeating: state("processing"), count: 9)
        var client = client()
        client.core = ClientCore(server: "https://h", credentials: [], transport: InMemoryTransport(answers: answers))
        client.core.options.clock = clock
        let states = client.states(polling)
        let error = await #expect(throws: JobTimeoutError<String>.self) { try await states.last() }
        #expect(error?.state == "processing")
        #expect(clock.waits == [.seconds(15), .seconds(30), .seconds(5)])
    }

    @Test func aJobMayAppearLate() async throws {
        var polling = polling
        polling.appearance = .seconds(30)
        let patient = client(.status(.notFound), .status(.notFound), state("done"))
        #expect(try await patient.states(polling).last() == "done")
        let tooLate = client(.status(.notFound), .status(.notFound), .status(.notFound), .status(.notFound))
        let error = await #expect(throws: UndocumentedStatusError.self) { try await tooLate.states(polling).last() }
        #expect(error?.status == .notFound)
        // Once it was there, it may not go away.
        let gone = client(state("queued"), .status(.notFound), state("done"))
        await #expect(throws: UndocumentedStatusError.self) { try await gone.states(polling).last() }
    }

    @Test func cancellationEndsIt() async throws {
        var client = client()
        client.core = ClientCore(server: "https://h", credentials: [], transport: InMemoryTransport { _ in .json("\"queued\"") })
        let states = client.states(Polling(initial: .seconds(3600), maximum: .seconds(3600)))
        let task = Task { try await states.last() }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
