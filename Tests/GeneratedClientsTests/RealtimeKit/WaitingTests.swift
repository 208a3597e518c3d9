import ClientTestServer
import Foundation
import LatheTesting
import RealtimeKit
import Testing

@Suite struct WaitingTests {
    private let base = "/client/v4/accounts/a_1/realtime/kit/app/recordings"

    @Test func aRecordingIsStartedAndWaitedForUntilItIsUploaded() async throws {
        let clock = ImmediateClock()
        try await LoopbackServer.answering(
            answer("INVOKED"),
            answer("INVOKED"),
            answer("RECORDING"),
            answer("PAUSED"),
            answer("UPLOADING"),
            answer("UPLOADED")
        ) { server in
            let realtime = client(of: server).with { $0.clock = clock }
            let meeting = try #require(UUID(uuidString: "97440C6A-140B-40A9-9499-B23FD7A3868A"))
            let started = try await realtime.startRecording(accountId: "a_1", appId: "app", body: .init(meetingId: meeting))
            #expect(started.data?.status == .invoked)
            var seen: [RecordingStatus?] = []
            for try await state in realtime.recordingStates(accountId: "a_1", appId: "app", recordingId: "r_1") {
                seen.append(state.data?.status)
            }
            #expect(seen == [.invoked, .recording, .paused, .uploading, .uploaded])
            let lines = await server.requests.map(\.line)
            #expect(lines.first == "POST \(base) HTTP/1.1")
            #expect(lines.dropFirst() == ArraySlice(repeating: "GET \(base)/r_1 HTTP/1.1", count: 5))
        }
        #expect(clock.waits == [.seconds(5), .seconds(7.5), .seconds(11.25), .seconds(16.875)])
    }

    @Test func aRecordingThatFailedIsAnError() async throws {
        try await LoopbackServer.answering(answer("RECORDING"), answer("ERRORED")) { server in
            let realtime = client(of: server).with { $0.clock = ImmediateClock() }
            let error = await #expect(throws: JobFailedError<RecordingResponse>.self) {
                try await realtime.waitForRecording(accountId: "a_1", appId: "app", recordingId: "r_1")
            }
            #expect(error?.state.data?.status == .errored)
        }
    }

    @Test func recordingsAreAskedForPageByPage() async throws {
        try await LoopbackServer.answering(page(of: 2), page(of: 1)) { server in
            var count = 0
            for try await recording in client(of: server).recordings(accountId: "a_1", appId: "app", perPage: 2, sortOrder: .desc)
            {
                #expect(recording.status == .uploaded)
                count += 1
            }
            #expect(count == 3)
            let targets = await server.requests.map(\.target)
            #expect(
                targets == [
                    "\(base)?page_no=1&per_page=2&sort_order=DESC", "\(base)?page_no=2&per_page=2&sort_order=DESC",
                ]
            )
        }
    }

    private func answer(_ status: String) -> ScriptedAnswer {
        .json(#"{"success": true, "data": \#(recording(status: status))}"#)
    }

    /// A page of three recordings.
    private func page(of count: Int) -> ScriptedAnswer {
        let items = Array(repeating: recording(status: "UPLOADED"), count: count).joined(separator: ", ")
        return .json(
            #"{"success": true, "data": [\#(items)], "paging": {"total_count": 3, "start_offset": 1, "end_offset": \#(count)}}"#
        )
    }
}
