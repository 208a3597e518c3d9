import Foundation
import RealtimeKit
import Testing

/// The signature itself is checked in LatheWebhooksTests, with keys and signatures that openssl made.
@Suite struct WebhookTests {
    /// As the service writes it: members spelt unlike those of its API, times with a space in the middle.
    private let body = Array(
        """
        {
          "event": "recording.statusUpdate",
          "recording": {
            "recordingId": "97440c6a-140b-40a9-9499-b23fd7a3868a", "status": "UPLOADED",
            "downloadUrl": "https://storage.example/out.mp4", "fileSize": 70000000000, "invokedTime": "2023-01-25 04:51:35.903816Z",
            "startedTime": null, "outputFileName": "out.mp4"
          },
          "meeting": {"id": "d41b5d7e-5c0b-4d5c-9a37-0d3c2ff1e2a5", "title": "Planning"}
        }
        """.utf8
    )

    @Test func aStatusUpdateIsRead() throws {
        guard case .recordingStatusUpdate(let update) = try RealtimeKitWebhook(json: body) else {
            Issue.record("it is no update of a status")
            return
        }
        #expect(update.event == "recording.statusUpdate")
        #expect(update.recording.recordingId == UUID(uuidString: "97440c6a-140b-40a9-9499-b23fd7a3868a"))
        #expect(update.recording.status == .uploaded)
        #expect(update.recording.downloadUrl == "https://storage.example/out.mp4")
        #expect(update.recording.fileSize == 70_000_000_000)
        #expect(update.recording.invokedTime.map(milliseconds) == 1_674_622_295_904)
        #expect(update.recording.startedTime == nil)
        #expect(update.meeting.title == "Planning")
    }

    @Test func anEventOfAnotherKindIsKept() throws {
        let event = try RealtimeKitWebhook(json: Array(#"{"event": "meeting.ended", "meeting": {}}"#.utf8))
        #expect(event == .unknown(["event": "meeting.ended", "meeting": [:]]))
    }

    @Test func theDocumentSaysHowEventsAreSigned() {
        #expect(RealtimeKitWebhook.signature == .rsaSHA256(field: "rtk-signature"))
    }

    /// Nothing is decoded before it is known to be genuine.
    @Test func anEventThatIsNotGenuineIsNotRead() throws {
        let verifier = CustomWebhookVerifier { body, headers in
            guard headers[HTTPField.Name("rtk-signature")!] == "right", body == self.body else {
                throw WebhookError.wrongSignature
            }
        }
        let name = try #require(HTTPField.Name("rtk-signature"))
        let event = try RealtimeKitWebhook(verifying: body, headers: [name: "right"], using: verifier)
        let read = try RealtimeKitWebhook(json: body)
        #expect(event == read)
        #expect(throws: WebhookError.wrongSignature) {
            try RealtimeKitWebhook(verifying: body, headers: [name: "wrong"], using: verifier)
        }
        #expect(throws: WebhookError.wrongSignature) {
            try RealtimeKitWebhook(verifying: Array("no JSON at all".utf8), headers: [name: "right"], using: verifier)
        }
    }
}
