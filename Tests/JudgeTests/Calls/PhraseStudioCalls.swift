import Foundation
import LatheRuntime
import PhraseStudio

/// Every operation of Phrase Studio, with every argument.
enum PhraseStudioCalls {
    static func make(at server: String) async throws {
        let studio = PhraseStudioClient(server: .init(url: server), credentials: .init(apiKeyAuth: "k"))
        let id = "01234567-89ab-4cde-8f01-23456789abcd"
        _ = try await studio.listGlossaries()
        _ = try await studio.listInsights()
        _ = try await studio.listPronunciations()
        _ = try await studio.listSafeCommunications()
        _ = try await studio.listSubtitleProfiles()
        _ = try await studio.listProjects()
        for status in ProjectFilter.knownCases {
            _ = try await studio.listProjects(status: status, teamProjects: true, search: "a&b c/ü?", page: 2, pageSize: 50)
        }
        let profile = UUID()
        let profiles = [SubtitleProfileSelection(subtitleProfileId: profile, languageCode: .en)]
        _ = try await studio.createProject(
            sourceLanguage: .auto,
            subtitleProfiles: profiles,
            fileUrls: ["https://example.com/a b.mp4"]
        )
        _ = try await studio.createProject(
            sourceLanguage: .en,
            subtitleProfiles: profiles,
            translationLanguages: [.de, .ptBr],
            dubbingLanguages: Array(DubbingLanguage.knownCases.prefix(2)),
            summary: true,
            customAttributes: false,
            insights: [profile],
            glossary: .string("g_1"),
            safeCommunications: [profile],
            pronunciations: DubbingLanguage.knownCases.prefix(1).map { .init(pronunciationId: profile, languageCode: $0) },
            files: [FilePart(HTTPBody([0, 13, 10, 255]), fileName: "a.mp4"), FilePart(HTTPBody("b"), fileName: "ü.wav")],
            title: "Weekly & more"
        )
        _ = try await studio.getProject(id: id)
        try await studio.deleteProject(id: id)
        for task in RecordingTask.knownCases {
            _ = try await studio.getRecordingOutput(recordingId: id, task: task)
            for format in OutputFormat.knownCases {
                _ = try await studio.getRecordingOutput(recordingId: id, task: task, format: format, language: "pt-BR")
            }
        }
        _ = try await studio.getRecordingStatusOverall(recordingId: id)
        _ = try? await studio.getRecordingStatusByLanguage(recordingId: id)
        _ = try? await studio.getRecordingStatusSteps(recordingId: id, language: "en")
        _ = try await studio.getRecordingStatusUnified(recordingId: id, summary: false, language: "de")
    }
}
