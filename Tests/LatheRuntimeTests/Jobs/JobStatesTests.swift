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

    /// A question that hangs is not waited for longer than the job.
    @Test(.timeLimit(.minutes(1))) func theDeadlineEndsAlsoAQuestion() async {
        var client = client()
        client.core = ClientCore(
            server: "https://h",
            credentials: [],
            transport: InMemoryTransport { _ in
                try await Task.sleep(for: .seconds(50))
                return .json("\"done\"")
            }
        )
        let states = client.states(Polling(deadline: .milliseconds(50)))
        let began = ContinuousClock.now
        let error = await #expect(throws: JobTimeoutError<String>.self) { try await states.last() }
        #expect(error?.deadline == .milliseconds(50))
        #expect(error?.state == nil)
        #expect(began.duration(to: .now) < .seconds(20))
    }

    /// On a clock on which no one waits, it is the clock's time that counts.
    @Test func aQuestionIsAnsweredOnAnyClock() async throws {
        let client = client(state("queued"), state("done"))
        let states = client.states(Polling(initial: .seconds(5), deadline: .seconds(10)))
        #expect(try await states.last() == "done")
        #expect(clock.waits == [.seconds(5)])
    }

    @Test(arguments: [Double.infinity, 1e300, .nan, -1])
    func anyFactorGivesAWait(factor: Double) async throws {
        let client = client(state("queued"), state("queued"), state("queued"), state("done"))
        #expect(try await client.states(Polling(initial: .seconds(1), maximum: .seconds(9), factor: factor)).last() == "done")
        #expect(clock.waits == (factor > 1 ? [.seconds(1), .seconds(9), .seconds(9)] : [.seconds(1), .seconds(1), .seconds(1)]))
    }

    @Test func nothingComesAfterAnError() async throws {
        var iterator = client(state("error"), state("done")).states(polling).makeAsyncIterator()
        #expect(try await iterator.next() == "error")
        await #expect(throws: JobFailedError<String>.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        let (cancelled, waits) = await Task {
            var iterator = client(state("queued"), state("done")).states(polling).makeAsyncIterator()
            _ = try? await iterator.next()
            withUnsafeCurrentTask { $0?.cancel() }
            await #expect(throws: CancellationError.self) { try await iterator.next() }
            return (try? await iterator.next(), clock.waits.count)
        }.value
        #expect(cancelled == .some(nil))
        #expect(waits == 0)
    }

    @Test func whatIsNotThereAtTheDeadlineIsLate() async {
        let client = client(.status(.notFound), .status(.notFound), .status(.notFound))
        let states = client.states(Polling(initial: .seconds(4), deadline: .seconds(6), appearance: .seconds(60)))
        let error = await #expect(throws: JobTimeoutError<String>.self) { try await states.last() }
        #expect(error?.state == nil)
        #expect(error?.status == .notFound)
    }
}
