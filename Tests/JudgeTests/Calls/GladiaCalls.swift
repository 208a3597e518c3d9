import Foundation
import Gladia
import LatheRuntime

/// Every operation of Gladia, with every argument of those that are asked for in the query.
enum GladiaCalls {
    static func make(at server: String) async throws {
        let gladia = GladiaClient(server: .init(url: server), credentials: .init(xGladiaKey: "k"))
        let id = "01234567-89ab-4cde-8f01-23456789abcd"
        let audio = HTTPBody([0, 13, 10, 45, 45, 255])
        _ = try await gladia.upload(body: .multipart(audio: FilePart(audio, fileName: "a \"b\" ü.wav", contentType: "audio/wav")))
        let stream = HTTPBody(
            AsyncStream { continuation in
                continuation.yield([1, 2])
                continuation.finish()
            }
        )
        _ = try await gladia.upload(body: .multipart(audio: FilePart(stream, fileName: "live.wav")))
        _ = try await gladia.upload(body: .json(.init(audioUrl: "https://example.com/audio.wav")))
        var request = PreRecordedRequest(audioUrl: "https://example.com/audio.wav")
        _ = try await gladia.createPreRecorded(body: request)
        request.diarization = true
        request.customMetadata = ["user": "a", "number": 1]
        _ = try await gladia.createPreRecorded(body: request)
        _ = try await gladia.listPreRecorded()
        let date = Date(timeIntervalSince1970: 1_700_000_000.25)
        _ = try await gladia.listPreRecorded(
            offset: 0,
            limit: 20,
            date: date,
            beforeDate: date,
            afterDate: date,
            status: JobStatus.knownCases,
            customMetadata: ["user": "a b", "team": "ü&ö"]
        )
        _ = try await gladia.getPreRecorded(id: id)
        _ = try await gladia.getAudioFile(id: id).collect(upTo: 1_000)
        try await gladia.deletePreRecorded(id: id)
    }
}
