import LatheRuntime
import RawServer
import Testing

/// A task that is cancelled while it waits for something far away ends soon.
@Suite(.timeLimit(.minutes(2))) struct CancellationFaultTests {
    private func client(_ server: FaultServer, _ tested: Tested) -> PlacedClient {
        PlacedClient(server.url, tested, .bearer, "s3cret").with {
            $0.timeout = nil
            $0.retries.backoff = Backoff(initial: .seconds(3600), maximum: .seconds(3600))
        }
    }

    /// Cancels `task` and says what it ends with, and whether soon.
    private func cancelled(_ task: Task<JSONValue, any Error>) async throws {
        try await Task.sleep(for: .milliseconds(50))
        let start = ContinuousClock.now
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test(arguments: Tested.all) func whileItWaitsForARetry(tested: Tested) async throws {
        let server = try FaultServer(.json("{}", status: 503))
        let client = client(server, tested)
        let task = Task { try await client.thing() }
        try await server.receives(1)
        try await cancelled(task)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: Tested.all) func whileItWaitsForItsTurn(tested: Tested) async throws {
        let server = try FaultServer(.silence)
        let client = client(server, tested).with { $0.concurrency = ConcurrencyLimit(1) }
        let first = Task { try await client.thing() }
        try await server.receives(1)
        try await cancelled(Task { try await client.thing() })
        #expect(server.requests.count == 1)
        try await cancelled(first)
        // The place of both is free again.
        let other = try FaultServer(.json("1"))
        #expect(try await self.client(other, tested).with { $0.concurrency = client.core.options.concurrency }.thing() == 1)
    }

    @Test(arguments: Tested.all) func whileItWaitsForTheNextState(tested: Tested) async throws {
        let server = try FaultServer(.json("1"))
        let states = JobStates(
            of: client(server, tested),
            APIOperation(id: "getThing", method: .get, path: "/thing"),
            polling: Polling(initial: .seconds(3600), maximum: .seconds(3600))
        ) {
            try await $0.thing()
        } phase: { _ in
            .running
        }
        let task = Task { try await states.last() }
        try await server.receives(1)
        try await cancelled(task)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: Tested.all, [FaultServer.Step.silence, .stall])
    func whileItWaitsForAnAnswer(tested: Tested, step: FaultServer.Step) async throws {
        let server = try FaultServer(step)
        let client = client(server, tested)
        let task = Task { try await client.thing() }
        try await server.receives(1)
        try await cancelled(task)
        #expect(server.requests.count == 1)
    }
}
