import Demonstration
import Gladia

/// Has a file transcribed by Gladia: uploads it, starts a job, waits for it, receives the webhook, lists all jobs.
@main struct GladiaExample {
    static func main() async throws {
        let endpoint = WebhookEndpoint()
        try await withServer(endpoint) { endpointURL in
            try await withServer(FakeGladia(webhook: endpointURL)) { url in
                let gladia = GladiaClient(server: .init(url: url), credentials: .init(xGladiaKey: "demo-key"))
                try await transcribe(with: gladia)
                try await receive(from: endpoint)
                try await list(with: gladia)
            }
        }
    }

    static func transcribe(with gladia: GladiaClient) async throws {
        let audio = FilePart([UInt8]("RIFF…".utf8), fileName: "meeting.wav", contentType: "audio/wav")
        let upload = try await gladia.upload(body: .multipart(audio: audio))
        print("uploaded \(upload.audioMetadata.filename), \(upload.audioMetadata.audioDuration) s")

        let job = try await gladia.createPreRecorded(body: PreRecordedRequest(diarization: true, audioUrl: upload.audioUrl))

        // Without `polling` the client waits 5 s at first.
        let polling = Polling(initial: .milliseconds(150), maximum: .milliseconds(500))
        var progress = ProgressLine("job")
        var transcription: Transcription?
        for try await state in gladia.preRecordedStates(id: job.id.uuidString, polling: polling) {
            progress.show(state.status.rawValue)
            transcription = state.result?.transcription
        }
        progress.end()
        print(transcription?.fullTranscript ?? "no transcription")
    }

    /// Gladia does not sign what it posts: the event only says which job to ask for.
    static func receive(from endpoint: WebhookEndpoint) async throws {
        for await delivery in endpoint.deliveries {
            switch try GladiaWebhook(json: delivery.body) {
            case .transcriptionSuccess(let event): return print("webhook: \(event.event)")
            case .transcriptionError(let event): return print("webhook: \(event.event)")
            case .transcriptionCreated(let event): print("webhook: \(event.event)")
            case .unknown(let event): print("webhook: \(event)")
            }
        }
    }

    static func list(with gladia: GladiaClient) async throws {
        for try await job in gladia.preRecordedJobs(limit: 2, status: [.done]) {
            print("listed: \(job.file?.filename ?? "?") is \(job.status.rawValue)")
        }
    }
}
