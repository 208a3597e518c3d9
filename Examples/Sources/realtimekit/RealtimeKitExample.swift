import Demonstration
import Foundation
import LatheWebhooks
import RealtimeKit

/// Records a meeting with RealtimeKit: starts a recording, waits until it is uploaded, verifies the webhook, lists all recordings.
@main struct RealtimeKitExample {
    static let account = "acc-1", app = "app-1"

    static func main() async throws {
        let endpoint = WebhookEndpoint()
        try await withServer(endpoint) { endpointURL in
            let service = try FakeRealtimeKit(webhook: endpointURL)
            try await withServer(service) { url in
                let kit = RealtimeKitClient(server: .init(url: url), credentials: .init(apiToken: "demo-token"))
                try await record(with: kit)
                try await receive(from: endpoint, publicKey: service.publicKey)
                try await list(with: kit)
            }
        }
    }

    static func record(with kit: RealtimeKitClient) async throws {
        let request = StartRecordingRequest(meetingId: UUID(), maxSeconds: 3600)
        let answer = try await kit.startRecording(accountId: account, appId: app, body: request)
        guard let recording = answer.data else { return print("no recording was started") }

        // Without `polling` the client waits 5 s at first.
        let polling = Polling(initial: .milliseconds(150), maximum: .milliseconds(500), deadline: .seconds(30))
        var progress = ProgressLine("recording")
        var url: String?
        for try await state in kit.recordingStates(
            accountId: account,
            appId: app,
            recordingId: recording.id.uuidString,
            polling: polling
        ) {
            progress.show(state.data?.status.rawValue ?? "?")
            url = state.data?.downloadUrl
        }
        progress.end()
        print("download: \(url ?? "?")")
    }

    static func receive(from endpoint: WebhookEndpoint, publicKey: String) async throws {
        let key = try RealtimeKitWebhook.signature.verifier(key: publicKey)
        for await delivery in endpoint.deliveries {
            switch try RealtimeKitWebhook(verifying: delivery.body, headers: delivery.headers, using: key) {
            case .recordingStatusUpdate(let update):
                print("webhook: \(update.meeting.title ?? "?") is \(update.recording.status.rawValue)")
                if update.recording.status == .uploaded { return }
            case .unknown(let event):
                print("webhook: \(event)")
            }
        }
    }

    static func list(with kit: RealtimeKitClient) async throws {
        for try await recording in kit.recordings(accountId: account, appId: app, perPage: 2, sortOrder: .desc) {
            print("listed: \(recording.outputFileName) is \(recording.status.rawValue)")
        }
    }
}
