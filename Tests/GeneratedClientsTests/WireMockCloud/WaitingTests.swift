import ClientTestServer
import LatheTesting
import Testing
import WireMockCloud

@Suite struct WaitingTests {
    @Test func aRecordingIsStartedAndWaitedForUntilItIsStopped() async throws {
        let clock = ImmediateClock()
        let going = ScriptedAnswer.json(#"{"status": "Recording"}"#)
        try await LoopbackServer.answering(.empty(status: 200), going, going, .json(#"{"status": "Stopped"}"#)) { server in
            let wireMock = client(of: server).with { $0.clock = clock }
            try await wireMock.startRecording(mockApiId: "8xk2p", body: .init(targetBaseUrl: "https://api.example.com"))
            let end = try await wireMock.waitForRecording(mockApiId: "8xk2p")
            #expect(end.status == .stopped)
            let lines = await server.requests.map(\.line)
            #expect(lines.first == "POST /v1/mock-apis/8xk2p/recordings/start HTTP/1.1")
            #expect(
                lines.dropFirst() == ArraySlice(repeating: "GET /v1/mock-apis/8xk2p/recordings/status HTTP/1.1", count: 3)
            )
        }
        #expect(clock.waits == [.seconds(2), .seconds(3)])
    }

    /// The status may be missing; then nothing is known, and the client goes on asking.
    @Test func everyStateIsSeen() async throws {
        try await LoopbackServer.answering(
            .json("{}"),
            .json(#"{"status": "NeverStarted"}"#),
            .json(#"{"status": "Paused"}"#),
            .json(#"{"status": "Stopped"}"#)
        ) { server in
            let wireMock = client(of: server).with { $0.clock = ImmediateClock() }
            var seen: [RecordingStatus.Status?] = []
            for try await state in wireMock.recordingStates(mockApiId: "8xk2p") { seen.append(state.status) }
            #expect(seen == [nil, .neverStarted, .unknown("Paused"), .stopped])
        }
    }
}
