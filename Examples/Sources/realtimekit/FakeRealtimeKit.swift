import Crypto
import CryptoExtras
import Demonstration
import FlyingFox
import Foundation

/// RealtimeKit, as far as the example goes: a recording is one state further each time it is asked for, and each new state is posted,
/// signed with a key that is made here.
actor FakeRealtimeKit: HTTPHandler {
    /// What webhooks are verified with, as PEM.
    nonisolated let publicKey: String
    private let key: _RSA.Signing.PrivateKey
    private let webhook: String
    private var questions = 0
    private let id = "97440C6A-140B-40A9-9499-B23FD7A3868A"

    /// - Parameter webhook: URL that events are posted to.
    init(webhook: String) throws {
        key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        publicKey = key.publicKey.pemRepresentation
        self.webhook = webhook
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.headers[.authorization] == "Bearer demo-token" else { return HTTPResponse(statusCode: .unauthorized) }
        let recordings = "/accounts/acc-1/realtime/kit/app-1/recordings"
        switch request.line {
        case "POST \(recordings)":
            return .json(#"{"success": true, "data": \#(recording("INVOKED", "meeting.mp4"))}"#)
        case "GET \(recordings)/\(id)":
            let states = ["INVOKED", "RECORDING", "UPLOADING", "UPLOADED"]
            let status = states[min(questions, 3)]
            questions += 1
            try await notify(status)
            return .json(#"{"success": true, "data": \#(recording(status, "meeting.mp4"))}"#)
        case "GET \(recordings)":
            let isFirst = Double(request[query: "page_no"] ?? "1") == 1
            let items = isFirst ? ["meeting.mp4", "standup.mp4"] : ["retro.mp4"]
            return .json(
                """
                {"success": true, "data": [\(items.map { recording("UPLOADED", $0) }.joined(separator: ", "))],
                 "paging": {"total_count": 3, "start_offset": \(isFirst ? 1 : 3), "end_offset": \(isFirst ? 2 : 3)}}
                """
            )
        default:
            return HTTPResponse(statusCode: .notFound)
        }
    }

    /// Members are spelt unlike those of the API, and times have a space in the middle, as the service has it.
    private func notify(_ status: String) async throws {
        let body = Data(
            """
            {"event": "recording.statusUpdate",
             "recording": {"recordingId": "\(id)", "status": "\(status)", "invokedTime": "2023-01-25 04:51:35.903816Z"},
             "meeting": {"id": "\(id)", "title": "Planning"}}
            """.utf8
        )
        let signature = try key.signature(for: SHA256.hash(data: body), padding: .insecurePKCS1v1_5)
        let fields = ["rtk-signature": signature.rawRepresentation.base64EncodedString(), "rtk-uuid": UUID().uuidString]
        try await post(body, to: webhook + "/recordings", headerFields: fields)
    }

    private func recording(_ status: String, _ file: String) -> String {
        let url = status == "UPLOADED" ? #""https://storage.example/\#(file)""# : "null"
        return """
            {"id": "\(id)", "download_url": \(url), "download_url_expiry": null, "audio_download_url": null, "file_size": null,
             "session_id": null, "output_file_name": "\(file)", "status": "\(status)", "invoked_time": "2023-01-25T04:51:35.903Z",
             "started_time": null, "stopped_time": null}
            """
    }
}
