import Demonstration
import FlyingFox

/// Phrase Studio, as far as the example goes: the recording is done when its overall status has been asked for four times.
actor FakePhraseStudio: HTTPHandler {
    private var questions = 0
    private let projects = [("Keynote", "IN_PROGRESS"), ("Interview", "COMPLETED"), ("Webinar", "FAILED")]

    func handleRequest(_ request: HTTPRequest) -> HTTPResponse {
        guard request.headers[HTTPHeader("X-API-Key")] == "demo-key" else { return HTTPResponse(statusCode: .unauthorized) }
        switch request.line {
        case "GET /v1/projects":
            return page(Int(request[query: "page"] ?? "") ?? 1, size: Int(request[query: "pageSize"] ?? "") ?? 1000)
        case "GET /v1/recordings/r_1/status":
            return status(summary: request[query: "summary"], language: request[query: "language"])
        case "GET /v1/recordings/r_1": return .json(#"{"de": "1\n00:00:00,000 --> 00:00:02,000\nWillkommen!"}"#)
        default: return HTTPResponse(statusCode: .notFound)
        }
    }

    private func page(_ number: Int, size: Int) -> HTTPResponse {
        let items = projects.dropFirst((number - 1) * size).prefix(size).map { name, status in
            """
            {"id": "p_\(name)", "name": "\(name)", "firstRecordingId": "r_1", "status": "\(status)",
             "createdAt": "2026-03-02T08:30:00.000Z", "updatedAt": "2026-03-02T09:00:00.000Z"}
            """
        }
        let pages = (projects.count + size - 1) / size
        return .json(
            """
            {"data": [\(items.joined(separator: ", "))],
             "pagination": {"page": \(number), "pageSize": \(size), "total": \(projects.count), "totalPages": \(pages)}}
            """
        )
    }

    private func status(summary: String?, language: String?) -> HTTPResponse {
        if language != nil { return .json(#"{"transcription": true}"#) }
        if summary != "true" { return .json(#"{"en": {"transcription": true, "summary": true}, "de": {"transcription": true}}"#) }
        questions += 1
        let states = ["PENDING", "IN_PROGRESS", "IN_PROGRESS", "COMPLETED"]
        return .json(#"{"status": "\#(states[min(questions, 4) - 1])"}"#)
    }
}
