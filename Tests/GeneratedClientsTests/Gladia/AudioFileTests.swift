import ClientTestServer
import Foundation
import Gladia
import Testing

/// The download of a job's audio, over HTTP and into a file.
@Suite struct AudioFileTests {
    private let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }

    private func temporaryFile() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "lathe-\(UUID()).wav")
    }

    @Test func itGoesToAFileWithProgress() async throws {
        let file = temporaryFile()
        defer { try? FileManager.default.removeItem(at: file) }
        let answer = ScriptedAnswer(status: 200, headerFields: [("Content-Type", "application/octet-stream")], body: content)
        let (progress, request) = try await exchange(answer) { gladia in
            var progress: [BodyProgress] = []
            try await gladia.getAudioFile(id: "j 1").write(to: file) { progress.append($0) }
            return progress
        }
        #expect(request.line == "GET /v2/pre-recorded/j%201/file HTTP/1.1")
        #expect(request["Accept"] == "application/octet-stream, application/json")
        #expect(request["x-gladia-key"] == "secret")
        #expect(try [UInt8](Data(contentsOf: file)) == content)
        // It came in pieces, and every one of them was told.
        #expect(progress.count > 1)
        #expect(progress.map(\.bytes) == progress.map(\.bytes).sorted())
        #expect(progress.last?.bytes == 3_000_000)
        #expect(progress.last?.total == 3_000_000)
        #expect(progress.last?.fraction == 1)
    }

    @Test func nothingIsLeftOfAFileThatDidNotCome() async throws {
        let file = temporaryFile()
        let fields = [(name: "Content-Type", value: "application/octet-stream"), (name: "Content-Length", value: "3000001")]
        let answer = ScriptedAnswer(status: 200, headerFields: fields, body: content)
        await #expect(throws: TransportError.self) {
            try await exchange(answer) { gladia in try await gladia.getAudioFile(id: "j").write(to: file) }
        }
        #expect(!FileManager.default.fileExists(atPath: file.path()))
    }

    @Test func aJobWithoutAudioIsATypedError() async throws {
        let body = """
            {"timestamp": "2023-12-28T09:04:17.210Z", "path": "/v2/pre-recorded/j/file", "request_id": "G-1", "statusCode": 404,
              "message": "No audio"}
            """
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(.json(body, status: 404)) { gladia in _ = try await gladia.getAudioFile(id: "j") }
        }
        #expect(error?.body.message == "No audio")
        #expect(error?.status == .notFound)
    }
}
