import ClientTestServer
import Foundation
import RealtimeKit
import Testing

@Suite struct RecordingTests {
    private let base = "/client/v4/accounts/a_1/realtime/kit/app/recordings"

    @Test func aRecordingIsRead() async throws {
        let (answer, request) = try await exchange(.json(detailed(status: "UPLOADED"))) { realtime in
            try await realtime.getRecording(accountId: "a_1", appId: "app", recordingId: "r_1")
        }
        let recording = try #require(answer.data)
        #expect(request.line == "GET \(base)/r_1 HTTP/1.1")
        #expect(request["Authorization"] == "Bearer secret")
        #expect(answer.success)
        #expect(recording.id == UUID(uuidString: "97440c6a-140b-40a9-9499-b23fd7a3868a"))
        #expect(recording.status == .uploaded)
        #expect(recording.outputFileName == "out.mp4")
        #expect(milliseconds(recording.invokedTime) == 1_674_622_295_903)
        #expect(recording.startReason?.reason == .apiCall)
        #expect(recording.startReason?.caller?.type == .user)
        #expect(recording.startReason?.caller?.userId == UUID(uuidString: "d41b5d7e-5c0b-4d5c-9a37-0d3c2ff1e2a5"))
        #expect(recording.startReason?.caller?.name == "RandomUserName")
        #expect(recording.stopReason?.reason == .allPeersLeft)
        #expect(recording.storageConfig == nil)
    }

    @Test(arguments: [
        ("INVOKED", RecordingStatus.invoked), ("RECORDING", .recording), ("UPLOADING", .uploading), ("UPLOADED", .uploaded),
        ("ERRORED", .errored), ("PAUSED", .paused), ("ARCHIVED", .unknown("ARCHIVED")),
    ])
    func everyStatusIsRead(text: String, expected: RecordingStatus) async throws {
        let (answer, _) = try await exchange(.json(detailed(status: text))) { realtime in
            try await realtime.getRecording(accountId: "a_1", appId: "app", recordingId: "r_1")
        }
        #expect(answer.data?.status == expected)
    }

    // Required and nullable: must be told, may be null.

    @Test func whatMayBeNullIsNil() async throws {
        let (answer, _) = try await exchange(.json(#"{"success": true, "data": \#(recording())}"#)) { realtime in
            try await realtime.getActiveRecording(accountId: "a_1", appId: "app", meetingId: "m_1")
        }
        let recording = answer.data
        #expect(recording.downloadUrl == nil)
        #expect(recording.downloadUrlExpiry == nil)
        #expect(recording.audioDownloadUrl == nil)
        #expect(recording.fileSize == nil)
        #expect(recording.sessionId == nil)
        #expect(recording.startedTime == nil)
        #expect(recording.stoppedTime == nil)
    }

    @Test func nullIsWrittenBackAsNull() throws {
        let read = try Recording(json: Array(recording().utf8))
        let written = try JSONValue(json: try read.json())
        let original = try JSONValue(json: Array(recording().utf8))
        #expect(written == original)
        #expect(written["session_id"] == .null)
    }

    @Test(arguments: [
        "download_url", "download_url_expiry", "audio_download_url", "file_size", "session_id", "started_time", "stopped_time",
        "id", "status", "output_file_name", "invoked_time",
    ])
    func whatIsRequiredMustBeThere(member: String) async throws {
        let body = #"{"success": true, "data": \#(recording(without: member))}"#
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(body)) { realtime in
                try await realtime.getActiveRecording(accountId: "a_1", appId: "app", meetingId: "m_1")
            }
        }
        #expect(error?.json?.path == "$.data.\(member)")
        #expect(error?.json?.kind == .missingMember)
    }

    @Test(arguments: [(RecordingAction.stop, "stop"), (.pause, "pause"), (.resume, "resume")])
    func aRecordingIsControlled(action: RecordingAction, text: String) async throws {
        let (_, request) = try await exchange(.json(detailed(status: "PAUSED"))) { realtime in
            try await realtime.controlRecording(
                accountId: "a_1",
                appId: "app",
                recordingId: "r_1",
                body: RecordingControl(action: action)
            )
        }
        #expect(request.line == "PUT \(base)/r_1 HTTP/1.1")
        #expect(request.text == #"{"action":"\#(text)"}"#)
        #expect(request["Content-Type"] == "application/json")
    }

    @Test func noActiveRecordingIsATypedError() async throws {
        let answer = #"{"success": false, "error": {"code": 404, "message": "No active recording found"}}"#
        let (path, error) = try await LoopbackServer.answering(.json(answer, status: 404)) { server in
            let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
                try await client(of: server).getActiveRecording(accountId: "a_1", appId: "app", meetingId: "m/1")
            }
            return (await server.requests.map(\.path), error)
        }
        #expect(path == ["\(base)/active-recording/m%2F1"])
        #expect(error?.body == ErrorResponse(success: false, error: ErrorDetail(code: 404, message: "No active recording found")))
    }

    private func detailed(status: String) -> String {
        let caller = #"{"type": "USER", "user_Id": "d41b5d7e-5c0b-4d5c-9a37-0d3c2ff1e2a5", "name": "RandomUserName"}"#
        let reasons =
            #""start_reason": {"reason": "API_CALL", "caller": \#(caller)}, "stop_reason": {"reason": "ALL_PEERS_LEFT"}"#
        return #"{"success": true, "data": \#(recording(status: status, adding: #""storage_config": null, \#(reasons)"#))}"#
    }
}
