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
