import ClientTestServer
import Foundation
import PhraseStudio
import Testing

/// What can go wrong, and what the caller sees of it.
@Suite struct FailureTests {
    @Test(arguments: [
        (400, "Bad Request"), (401, "Unauthorized"), (403, "Access denied"), (404, "Recording not found"),
        (500, "Internal server error"),
    ])
    func everyDocumentedErrorIsTyped(code: Int, message: String) async throws {
        let answer =
            #"{"success": false, "statusCode": \#(code), "message": "\#(message)", "timestamp": "2025-01-01T00:00:00.000Z"}"#
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(.json(answer, status: code, headerFields: [("X-Trace", "t-1")])) { studio in
                try await studio.getRecordingStatusOverall(recordingId: "r_1")
            }
        }
        let expected = ErrorResponse(
            success: false,
            statusCode: code,
            message: message,
            timestamp: Date(timeIntervalSince1970: 1_735_689_600)
        )
        #expect(error?.body == expected)
        #expect(error?.status.code == code)
        #expect(error?.operationID == "getRecordingStatusUnified")
        #expect(error?.response.headerFields[HTTPField.Name("X-Trace")!] == "t-1")
    }

    @Test func anyErrorOfTheClientTellsItsStatus() async throws {
        let answer = #"{"success": false, "statusCode": 404, "message": "m", "timestamp": "2025-01-01T00:00:00Z"}"#
        do {
            _ = try await exchange(.json(answer, status: 404)) { studio in try await studio.getProject(id: "p_1") }
            Issue.record("nothing was thrown")
        } catch let error as any ClientError where error.status == .notFound {
            #expect(error.operationID == "getProjectDetails")
        }
    }

    @Test func anUndocumentedStatusKeepsItsBody() async throws {
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await exchange(.text("I'm a teapot", status: 418)) { studio in try await studio.getProject(id: "p_1") }
        }
        #expect(error?.status.code == 418)
        #expect(error.map { String(decoding: $0.response.body, as: UTF8.self) } == "I'm a teapot")
    }

    @Test func anErrorWithAnotherBodyIsADecodingError() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(#"{"success": false, "statusCode": "404"}"#, status: 404)) { studio in
                try await studio.getProject(id: "p_1")
            }
        }
        #expect(error?.status == .notFound)
        #expect(error?.json?.path == "$.statusCode")
        #expect(error?.json?.kind == .typeMismatch)
    }

    @Test(arguments: [
        (#"{"en": {"transcription": "yes"}}"#, "$.en.transcription"), (#"{"en": true}"#, "$.en"), ("[]", "$"),
        (#"{"pt-br": {"dubbing": 1}}"#, "$['pt-br'].dubbing"),
    ])
    func aBodyOfAnotherTypeNamesThePlace(body: String, path: String) async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(body)) { studio in try await studio.getRecordingStatusByLanguage(recordingId: "r_1") }
        }
        #expect(error?.json?.path == path)
        #expect(error?.json?.kind == .typeMismatch)
    }

    @Test func aTextThatEndsEarlyIsASyntaxError() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(#"{"status": "IN_PRO"#)) { studio in
                try await studio.getRecordingStatusOverall(recordingId: "r_1")
            }
        }
        #expect(error?.json?.kind == .syntax)
        #expect(error?.json?.path == "$.status")
    }

    @Test(arguments: [ScriptedAnswer.closedConnection, .truncated(json: #"{"status": "IN_PRO"#, missing: 10)])
    func aBrokenConnectionIsATransportError(answer: ScriptedAnswer) async throws {
        let error = await #expect(throws: TransportError.self) {
            try await exchange(answer) { studio in try await studio.getRecordingStatusOverall(recordingId: "r_1") }
        }
        #expect(error?.operationID == "getRecordingStatusUnified")
    }

    @Test func aMissingKeyIsSeenBeforeAnythingIsSent() async throws {
        try await LoopbackServer.answering(.json("{}")) { server in
            let studio = PhraseStudioClient(server: .init(url: server.url), credentials: .init())
            let error = await #expect(throws: RequestError.self) { try await studio.getProject(id: "p_1") }
            #expect(error?.reason == .missingCredentials(alternatives: [["apiKeyAuth"]]))
            #expect(await server.requests.isEmpty)
        }
    }

    @Test func theKeyIsInNoMessage() async throws {
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await exchange(.text("secret", status: 418)) { studio in try await studio.getProject(id: "p_1") }
        }
        let shown = try #require(error).description
        #expect(!shown.contains("secret"))
    }
}
