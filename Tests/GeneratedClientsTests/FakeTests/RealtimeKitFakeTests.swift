import Foundation
import LatheRuntime
import LatheTesting
import RealtimeKit
import RealtimeKitFake
import Testing

struct RealtimeKitFakeTests {
    private let fake = RealtimeKitFake()

    @Test func aRecordingIsWaitedFor() async throws {
        let states: [RecordingStatus] = [.invoked, .recording, .uploading, .uploaded]
        let asked = Counter()
        fake.getRecording { request in
            #expect(request.path["recording_id"] == "r")
            return RecordingResponse(success: true, data: data(states[asked.next()]))
        }
        let done = try await fake.client.waitForRecording(accountId: "a", appId: "b", recordingId: "r")
        #expect(done.data?.status == .uploaded)
        #expect(fake.calls == Array(repeating: .getRecording, count: 4))
    }

    @Test func pagesAreWalkedThrough() async throws {
        fake.listRecordings { request in
            let page = Int(request.query["page_no"] ?? "") ?? 1
            let paging = Paging(totalCount: 2, startOffset: page, endOffset: page)
            return RecordingPage(success: true, data: [listed("out-\(page).mp4")], paging: paging)
        }
        var names: [String] = []
        for try await recording in fake.client.recordings(accountId: "a", appId: "b") { names.append(recording.outputFileName) }
        #expect(names == ["out-1.mp4", "out-2.mp4"])
    }

    /// `recordings/active-recording/{meeting_id}` is not `recordings/{recording_id}`.
    @Test func pathsAreToldApart() async throws {
        fake.getRecording { _ in RecordingResponse(success: false) }
        fake.getActiveRecording { _ in throw FakeFailure(.notFound) }
        #expect(try await fake.client.getRecording(accountId: "a", appId: "b", recordingId: "r").success == false)
        let error = await #expect(throws: (any Error).self) {
            try await fake.client.getActiveRecording(accountId: "a", appId: "b", meetingId: "m")
        }
        #expect((error as? any ClientError)?.status == .notFound)
        #expect(fake.calls == [.getRecording, .getActiveRecording])
    }
}

private let time = Date(timeIntervalSince1970: 0)

private func data(_ status: RecordingStatus) -> RecordingResponse.ResponseData {
    RecordingResponse.ResponseData(
        id: UUID(),
        downloadUrl: nil,
        downloadUrlExpiry: nil,
        audioDownloadUrl: nil,
        fileSize: nil,
        sessionId: nil,
        outputFileName: "out.mp4",
        status: status,
        invokedTime: time,
        startedTime: nil,
        stoppedTime: nil
    )
}

private func listed(_ name: String) -> ListedRecording {
    ListedRecording(
        id: UUID(),
        downloadUrl: nil,
        downloadUrlExpiry: nil,
        audioDownloadUrl: nil,
        fileSize: nil,
        sessionId: nil,
        outputFileName: name,
        status: .uploaded,
        invokedTime: time,
        startedTime: nil,
        stoppedTime: nil
    )
}
