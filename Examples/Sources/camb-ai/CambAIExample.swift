import CambAI
import Demonstration

/// Has a recording transcribed by CAMB.AI: starts a task, waits for it, prints who said what.
@main struct CambAIExample {
    static func main() async throws {
        try await withServer(FakeCambAI()) { url in
            let camb = CambAIClient(server: .init(url: url + "/apis"), credentials: .init(apiKeyHeader: "demo-key"))

            let audio = FilePart([UInt8]("RIFF…".utf8), fileName: "interview.wav", contentType: "audio/wav")
            let task = try await camb.createTranscription(language: 1, mediaFile: audio)
            print("task \(task.taskId)")

            // By itself the client waits 15 s at first and 60 s at most, as CAMB.AI advises. A demonstration is shorter.
            let polling = Polling(initial: .milliseconds(150), maximum: .milliseconds(600), factor: 2)
            var progress = ProgressLine("transcription")
            var runId: Int?
            do {
                for try await state in camb.transcriptionStates(taskId: task.taskId, polling: polling) {
                    progress.show(state.status?.rawValue ?? "?")
                    runId = state.runId
                }
            } catch let failed as JobFailedError<TaskProgress> {
                return print("failed: \(failed.state.status?.rawValue ?? "?")")
            }
            progress.end()

            guard let runId else { return print("no run was named") }
            for segment in try await camb.getTranscription(runId: runId).transcript {
                print("\(segment.start)–\(segment.end) \(segment.speaker): \(segment.text)")
            }
        }
    }
}
