import CambAI
import LatheRuntime

/// Every operation of CAMB.AI, with every argument.
enum CambAICalls {
    static func make(at server: String) async throws {
        let camb = CambAIClient(server: .init(url: server), credentials: .init(apiKeyHeader: "k"))
        _ = try await camb.createTranscription(language: 1, mediaFile: FilePart(HTTPBody("audio"), fileName: "a.wav"))
        _ = try await camb.createTranscription(language: 76, mediaUrl: "https://example.com/a b.wav")
        _ = try await camb.getTranscriptionStatus(taskId: "task 1/2")
        _ = try await camb.getTranscription(runId: 1)
        _ = try await camb.getTranscription(runId: 1, wordLevelTimestamps: true)
        _ = try await camb.createTranslation(body: .init(sourceLanguage: 1, targetLanguage: 2, texts: ["a"]))
        for (formality, gender) in [(Formality.formal, Gender.male), (.informal, .notKnown)] {
            let body = TranslationRequest(
                projectName: "Project",
                projectDescription: "What it is for",
                folderId: 1,
                sourceLanguage: 1,
                targetLanguage: 2,
                texts: ["a", "ü"],
                age: 30,
                formality: formality,
                gender: gender,
                chosenDictionaries: [1, 2]
            )
            _ = try await camb.createTranslation(body: body)
        }
        _ = try await camb.getTranslationStatus(taskId: "task")
        _ = try await camb.getTranslation(runId: 2)
    }
}
