import Demonstration
import FlyingFox

/// CAMB.AI, as far as the example goes: a task is done when it has been asked for four times.
actor FakeCambAI: HTTPHandler {
    private var questions = 0

    func handleRequest(_ request: HTTPRequest) -> HTTPResponse {
        guard request.headers[HTTPHeader("x-api-key")] == "demo-key" else { return HTTPResponse(statusCode: .unauthorized) }
        switch request.line {
        case "POST /apis/transcribe":
            return .json(#"{"task_id": "t_81"}"#)
        case "GET /apis/transcribe/t_81":
            questions += 1
            return .json(questions < 4 ? #"{"status": "PENDING", "run_id": null}"# : #"{"status": "SUCCESS", "run_id": 4711}"#)
        case "GET /apis/transcription-result/4711":
            return .json(
                """
                {"transcript": [
                  {"start": 0.0, "end": 1.6, "speaker": "SPEAKER_0", "text": "Does it work?"},
                  {"start": 1.9, "end": 2.4, "speaker": "SPEAKER_1", "text": "It does."}
                ]}
                """
            )
        default:
            return .json(#"{"detail": []}"#, .notFound)
        }
    }
}
