import Demonstration
import FlyingFox
import Foundation

/// Gladia, as far as the example goes: a job is done when it has been asked for four times, and then a webhook is posted.
actor FakeGladia: HTTPHandler {
    private var questions = 0
    private let webhook: String
    private let id = "45463597-20b7-4af7-b3b3-f5fb778203ab"

    /// - Parameter webhook: URL that events are posted to, as it is set up in the account.
    init(webhook: String) { self.webhook = webhook }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.headers[HTTPHeader("x-gladia-key")] == "demo-key" else { return HTTPResponse(statusCode: .unauthorized) }
        switch request.line {
        case "POST /v2/upload":
            return .json(
                """
                {"audio_url": "https://api.gladia.io/file/1", "audio_metadata": {"id": "\(id)", "filename": "meeting.wav", "extension": "wav",
                 "size": 6, "audio_duration": 3.5, "number_of_channels": 1}}
                """
            )
        case "POST /v2/pre-recorded":
            try await notify("transcription.created")
            return .json(#"{"id": "\#(id)", "result_url": "https://api.gladia.io/v2/pre-recorded/\#(id)"}"#, .created)
        case "GET /v2/pre-recorded":
            // Two pages: the URL of the second is in the first.
            let host = "http://\(request.headers[.host] ?? "")/v2/pre-recorded"
            let isFirst = (request[query: "offset"] ?? "0") == "0"
            return .json(
                """
                {"first": "\(host)?offset=0", "current": "\(host)", "next": \(isFirst ? "\"\(host)?offset=2&limit=2&status=done\"" : "null"),
                 "items": [\(isFirst ? "\(job("done", "meeting.wav")), \(job("done", "call.mp3"))" : job("done", "lecture.mp4"))]}
                """
            )
        case "GET /v2/pre-recorded/\(id)", "GET /v2/pre-recorded/\(id.uppercased())":
            questions += 1
            if questions == 4 { try await notify("transcription.success") }
            return .json(job(["queued", "processing", "processing"].dropFirst(questions - 1).first ?? "done", "meeting.wav"))
        default:
            return HTTPResponse(statusCode: .notFound)
        }
    }

    private func notify(_ event: String) async throws {
        try await post(Data(#"{"event": "\#(event)", "payload": {"id": "\#(id)"}}"#.utf8), to: webhook)
    }

    private func job(_ status: String, _ file: String) -> String {
        let result = """
            {"metadata": {"audio_duration": 3.5, "number_of_distinct_channels": 1, "billing_time": 3.5, "transcription_time": 0.4},
             "transcription": {"full_transcript": "Shall we begin? We have already.", "languages": ["en"], "utterances": []}}
            """
        return """
            {"id": "\(id)", "request_id": "G-45463597", "version": 2, "status": "\(status)", "created_at": "2026-03-02T08:30:00.123Z",
             "completed_at": null, "kind": "pre-recorded", "file": {"id": "1", "filename": "\(file)", "source": null, "audio_duration": 3.5,
             "number_of_channels": 1}, "request_params": null, "result": \(status == "done" ? result : "null")}
            """
    }
}
