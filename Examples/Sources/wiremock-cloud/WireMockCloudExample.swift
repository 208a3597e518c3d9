import Demonstration
import WireMockCloud

/// Records an API with WireMock Cloud: starts to record, waits until someone stops it, prints what was recorded.
@main struct WireMockCloudExample {
    static func main() async throws {
        try await withServer(FakeWireMockCloud()) { url in
            // The key alone: the client puts `Token ` before it.
            let wireMock = WireMockCloudClient(server: .init(url: url), credentials: .init(tokenAuth: "demo-key"))
            let api = "8xk2p"

            let what = StartRecordingRequest(
                requestBodyPattern: .equalToJSON(.init(ignoreArrayOrder: true, ignoreExtraElements: true)),
                targetBaseUrl: "https://api.example.com"
            )
            try await wireMock.startRecording(mockApiId: api, body: what)

            let stubs = Task {
                try await Task.sleep(for: .milliseconds(400))
                return try await wireMock.stopRecording(mockApiId: api)
            }

            // Without `polling` the client waits 2 s at first.
            var progress = ProgressLine("recording")
            let polling = Polling(initial: .milliseconds(100), maximum: .milliseconds(300), deadline: .seconds(30))
            for try await state in wireMock.recordingStates(mockApiId: api, polling: polling) {
                progress.show(state.status?.rawValue ?? "?")
            }
            progress.end()

            for stub in try await stubs.value.mappings ?? [] { print("recorded: \(stub.name ?? "?")") }
        }
    }
}
