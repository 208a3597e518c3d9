import Demonstration
import PhraseStudio

/// Waits for a recording in Phrase Studio and prints its subtitles: lists projects, asks for the status in each of its three modes.
@main struct PhraseStudioExample {
    static func main() async throws {
        try await withServer(FakePhraseStudio()) { url in
            let studio = PhraseStudioClient(server: .init(url: url), credentials: .init(apiKeyAuth: "demo-key"))

            // All projects, two a page; a page is asked for when its first project is.
            var newest: String?
            for try await project in studio.projects(pageSize: 2) {
                print("project \(project.name): \(project.status.rawValue)")
                newest = newest ?? project.firstRecordingId
            }
            guard let recording = newest else { return print("no recording") }

            // The parameters choose what is answered, so each choice is a method with a type of its own.
            let steps = try await studio.getRecordingStatusSteps(recordingId: recording, language: "de")
            print("German is translated: \(steps.translation ?? false)")
            for (language, steps) in try await studio.getRecordingStatusByLanguage(recordingId: recording).sorted(by: {
                $0.key < $1.key
            }) {
                print("\(language) is transcribed: \(steps.transcription ?? false)")
            }

            // Without `polling` the client waits 5 s at first.
            var progress = ProgressLine("recording")
            let polling = Polling(initial: .milliseconds(150), maximum: .milliseconds(500), deadline: .seconds(30))
            for try await state in studio.recordingStates(recordingId: recording, polling: polling) {
                progress.show(state.status.rawValue)
            }
            progress.end()

            let output = try await studio.getRecordingOutput(
                recordingId: recording,
                task: .translation,
                format: .srt,
                language: "de"
            )
            print(output["de"] ?? "no subtitles")
        }
    }
}
