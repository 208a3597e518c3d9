import CambAI
import ClientTestServer
import Testing

@Suite struct FailureTests {
    @Test func aValidationErrorSaysWhere() async throws {
        let answer = #"{"detail": [{"loc": ["body", "texts", 0], "msg": "str type expected", "type": "type_error.str"}]}"#
        let error = await #expect(throws: ResponseError<HTTPValidationError>.self) {
            try await exchange(.json(answer, status: 422)) { camb in
                try await camb.createTranslation(body: TranslationRequest(sourceLanguage: 1, targetLanguage: 2, texts: []))
            }
        }
        let detail = try #require(error?.body.detail?.first)
        #expect(detail.loc == [.name("body"), .name("texts"), .index(0)])
        #expect(detail.msg == "str type expected")
        #expect(detail.type == "type_error.str")
        #expect(error?.status.code == 422)
    }

    @Test func aPlaceOfAnotherKindIsKept() async throws {
        let answer = #"{"detail": [{"loc": [null, 1.5, true], "msg": "m", "type": "t"}]}"#
        let error = await #expect(throws: ResponseError<HTTPValidationError>.self) {
            try await exchange(.json(answer, status: 422)) { camb in try await camb.getTranscriptionStatus(taskId: "t") }
        }
        #expect(error?.body.detail?.first?.loc == [.unknown(.null), .unknown(1.5), .unknown(true)])
    }

    @Test(arguments: [
        (#"{"status": 1}"#, "$.status"), (#"{"run_id": "42"}"#, "$.run_id"), (#"{"run_id": 1.5}"#, "$.run_id"),
        (#"{"run_id": 9223372036854775808}"#, "$.run_id"), ("null", "$"),
    ])
    func aBodyOfAnotherTypeNamesThePlace(body: String, path: String) async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(body)) { camb in try await camb.getTranscriptionStatus(taskId: "t") }
        }
        #expect(error?.json?.path == path)
    }

    @Test func aSegmentThatLacksAMemberIsNamed() async throws {
        let answer =
            #"{"transcript": [{"start": 0, "end": 1, "text": "a", "speaker": "s"}, {"start": 1, "end": 2, "text": "b"}]}"#
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(answer)) { camb in try await camb.getTranscription(runId: 1) }
        }
        #expect(error?.json?.path == "$.transcript[1].speaker")
        #expect(error?.json?.kind == .missingMember)
    }

    @Test func anEmptyBodyIsADecodingError() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.empty(status: 200)) { camb in try await camb.getTranscriptionStatus(taskId: "t") }
        }
        guard case .emptyBody = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func anUndocumentedStatusIsAnErrorOfItsOwn() async throws {
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await exchange(.json(#"{"message": "Invalid key"}"#, status: 401)) { camb in
                try await camb.getTranscriptionStatus(taskId: "t")
            }
        }
        #expect(error?.status == .unauthorized)
    }

    @Test(arguments: [ScriptedAnswer.closedConnection, .truncated(json: #"{"status": "SUC"#, missing: 20)])
    func aBrokenConnectionIsATransportError(answer: ScriptedAnswer) async throws {
        await #expect(throws: TransportError.self) {
            try await exchange(answer) { camb in try await camb.getTranscriptionStatus(taskId: "t") }
        }
    }
}
