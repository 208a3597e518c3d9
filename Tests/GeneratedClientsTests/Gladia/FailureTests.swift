import ClientTestServer
import Gladia
import Testing

@Suite struct FailureTests {
    private func answer(_ code: Int, _ message: String, adding member: String = "") -> ScriptedAnswer {
        .json(
            """
            {
              "timestamp": "2024-01-01T00:00:00.000Z", "path": "/v2/pre-recorded/i", "request_id": "G-821fe9df",
              "statusCode": \(code), "message": "\(message)"\(member)
            }
            """,
            status: code
        )
    }

    @Test(arguments: [(401, "gladia key not found"), (404, "Not found")])
    func gettingFailsWithATypedError(code: Int, message: String) async throws {
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(answer(code, message)) { gladia in try await gladia.getPreRecorded(id: "i") }
        }
        #expect(error?.status.code == code)
        #expect(error?.body.message == message)
        #expect(error?.body.statusCode == Double(code))
        #expect(error?.body.requestId == "G-821fe9df")
        #expect(error?.operationID == "PreRecordedController_getPreRecordedJob_v2")
    }

    @Test func aJobThatRunsCannotBeDeleted() async throws {
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(answer(403, "Invalid parameter")) { gladia in try await gladia.deletePreRecorded(id: "i") }
        }
        #expect(error?.status == .forbidden)
    }

    @Test func aRequestThatIsNotValidSaysWhatIsWrong() async throws {
        let details = #", "validation_errors": ["Field \"language\" must be a string"]"#
        let error = await #expect(throws: ResponseError<BadRequestErrorResponse>.self) {
            try await exchange(answer(400, "Bad", adding: details)) { gladia in
                try await gladia.createPreRecorded(body: PreRecordedRequest(audioUrl: "u"))
            }
        }
        #expect(error?.body.validationErrors == [#"Field "language" must be a string"#])
    }

    @Test func aRequestThatCannotBeProcessedIsTypedToo() async throws {
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) {
            try await exchange(answer(422, "Invalid parameter")) { gladia in
                try await gladia.createPreRecorded(body: PreRecordedRequest(audioUrl: "u"))
            }
        }
        #expect(error?.body.message == "Invalid parameter")
    }

    @Test func aStatusThatIsDocumentedElsewhereIsUndocumentedHere() async throws {
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await exchange(answer(422, "Invalid parameter")) { gladia in try await gladia.getPreRecorded(id: "i") }
        }
        #expect(error?.status.code == 422)
    }

    @Test(arguments: [ScriptedAnswer.closedConnection, .truncated(json: #"{"id": "45463597"#, missing: 100)])
    func aBrokenConnectionIsATransportError(answer: ScriptedAnswer) async throws {
        await #expect(throws: TransportError.self) {
            try await exchange(answer) { gladia in try await gladia.getPreRecorded(id: "i") }
        }
    }
}
