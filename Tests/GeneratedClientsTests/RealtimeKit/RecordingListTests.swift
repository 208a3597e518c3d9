import ClientTestServer
import Foundation
import RealtimeKit
import Testing

@Suite struct RecordingListTests {
    private let paging = #""paging": {"total_count": 30, "start_offset": 1, "end_offset": 30}"#

    @Test func aListWithoutFiltersHasNoQuery() async throws {
        let (page, request) = try await exchange(.json(#"{"success": true, "data": [], \#(paging)}"#)) { realtime in
            try await realtime.listRecordings(accountId: "a_1", appId: "app")
        }
        #expect(request.line == "GET /client/v4/accounts/a_1/realtime/kit/app/recordings HTTP/1.1")
        #expect(page.success)
        #expect(page.data.isEmpty)
        #expect(page.paging == Paging(totalCount: 30, startOffset: 1, endOffset: 30))
    }

    @Test func everyFilterIsSent() async throws {
        let newYear = Date(timeIntervalSince1970: 1_704_067_200)
        let (_, request) = try await exchange(.json(#"{"success": true, "data": [], \#(paging)}"#)) { realtime in
            try await realtime.listRecordings(
                accountId: "a_1",
                appId: "app",
                meetingId: UUID(uuidString: "97440C6A-140B-40A9-9499-B23FD7A3868A"),
                pageNo: 2,
                perPage: 50,
                expired: false,
                search: "weekly sync",
                sortBy: .invokedTime,
                sortOrder: .desc,
                startTime: newYear,
                endTime: newYear.addingTimeInterval(3600),
                status: [.recording, .uploaded]
            )
        }
        let query = try #require(request.query).split(separator: "&")
            .map { $0.replacing("%3A", with: ":").replacing("%2C", with: ",") }
        #expect(
            query == [
                "meeting_id=97440c6a-140b-40a9-9499-b23fd7a3868a", "page_no=2", "per_page=50", "expired=false",
                "search=weekly%20sync", "sort_by=invokedTime", "sort_order=DESC", "start_time=2024-01-01T00:00:00Z",
                "end_time=2024-01-01T01:00:00Z", "status=RECORDING,UPLOADED",
            ]
        )
    }

    @Test func aListedRecordingHasItsMeetingAndItsStorage() async throws {
        let more = """
            "meeting": {"id": "97440c6a-140b-40a9-9499-b23fd7a3868a", "title": "Standup", "preferred_region": null, "status": "ACTIVE",
              "created_at": "2022-11-04T18:22:11.369Z", "updated_at": "2022-11-04T18:22:11.369Z"},
            "storage_config": {"type": "sftp", "auth_method": "KEY", "host": "h", "port": 22},
            "recording_duration": 61
            """
        let body = #"{"success": true, "data": [\#(recording(adding: more))], \#(paging)}"#
        let (page, _) = try await exchange(.json(body)) { realtime in
            try await realtime.listRecordings(accountId: "a_1", appId: "app")
        }
        let listed = try #require(page.data.first)
        #expect(listed.status == .recording)
        #expect(listed.recordingDuration == 61)
        #expect(listed.meeting?.title == "Standup")
        #expect(listed.meeting?.preferredRegion == nil)
        #expect(listed.meeting?.status == .active)
        #expect(listed.meeting.map { milliseconds($0.createdAt) } == 1_667_586_131_369)
        #expect(listed.storageConfig?.type == .sftp)
        #expect(listed.storageConfig?.authMethod == .key)
        #expect(listed.storageConfig?.port == 22)
    }

    @Test func aWrongMemberIsNamed() async throws {
        let body =
            #"{"success": true, "data": [\#(recording()), \#(recording(status: "X", adding: #""meeting": 1"#))], \#(paging)}"#
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(body)) { realtime in
                try await realtime.listRecordings(accountId: "a_1", appId: "app")
            }
        }
        #expect(error?.json?.path == "$.data[1].meeting")
        #expect(error?.json?.kind == .typeMismatch)
    }

    @Test(arguments: [ScriptedAnswer.closedConnection, .truncated(json: #"{"success": true, "data": ["#, missing: 20)])
    func aBrokenConnectionIsATransportError(answer: ScriptedAnswer) async throws {
        await #expect(throws: TransportError.self) {
            try await exchange(answer) { realtime in try await realtime.listRecordings(accountId: "a_1", appId: "app") }
        }
    }
}
