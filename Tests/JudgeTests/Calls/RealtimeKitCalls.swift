import Foundation
import RealtimeKit

/// Every operation of RealtimeKit, with every argument of its list.
enum RealtimeKitCalls {
    static func make(at server: String) async throws {
        let kit = RealtimeKitClient(server: .init(url: server), credentials: .init(apiToken: "k"))
        let account = "0123456789abcdef0123456789abcdef"
        let app = "app"
        let id = UUID(uuid: (1, 35, 69, 103, 137, 171, 76, 222, 143, 1, 35, 69, 103, 137, 171, 205))
        let text = "01234567-89ab-4cde-8f01-23456789abcd"
        let date = Date(timeIntervalSince1970: 1_700_000_000)
        _ = try await kit.listRecordings(accountId: account, appId: app)
        for key in RecordingSortKey.knownCases {
            for order in RecordingSortOrder.knownCases {
                _ = try await kit.listRecordings(
                    accountId: account,
                    appId: app,
                    meetingId: id,
                    pageNo: 2,
                    perPage: 25,
                    expired: false,
                    search: "a b&c=d/ü",
                    sortBy: key,
                    sortOrder: order,
                    startTime: date,
                    endTime: date,
                    status: RecordingFilter.knownCases
                )
            }
        }
        _ = try await kit.startRecording(accountId: account, appId: app, body: .init(meetingId: id))
        _ = try await kit.startRecording(
            accountId: account,
            appId: app,
            body: .init(
                meetingId: id,
                maxSeconds: 600,
                fileNamePrefix: "ü",
                url: "https://example.com",
                allowMultipleRecordings: true
            )
        )
        _ = try await kit.getActiveRecording(accountId: account, appId: app, meetingId: text)
        _ = try await kit.getRecording(accountId: account, appId: app, recordingId: text)
        for action in RecordingAction.knownCases {
            _ = try await kit.controlRecording(accountId: account, appId: app, recordingId: text, body: .init(action: action))
        }
    }
}
