import ClientTestServer
import Testing
import WireMockCloud

@Suite struct RecordingTests {
    @Test(arguments: [
        ("NeverStarted", RecordingStatus.Status.neverStarted), ("Recording", .recording), ("Stopped", .stopped),
        ("Paused", .unknown("Paused")),
    ])
    func everyStatusIsRead(text: String, expected: RecordingStatus.Status) async throws {
        let (status, request) = try await exchange(.json(#"{"status": "\#(text)"}"#)) { wiremock in
            try await wiremock.getRecordingStatus(mockApiId: "jjl8y")
        }
        #expect(status.status == expected)
        #expect(status.status?.rawValue == text)
        #expect(request.line == "GET /v1/mock-apis/jjl8y/recordings/status HTTP/1.1")
        // The prefix is ours to write: the caller gives the key alone.
        #expect(request["Authorization"] == "Token secret")
    }

    @Test(arguments: ["{}", #"{"status": null}"#, #"{"other": 1}"#])
    func theStatusMayBeMissing(body: String) async throws {
        let (status, _) = try await exchange(.json(body)) { wiremock in
            try await wiremock.getRecordingStatus(mockApiId: "jjl8y")
        }
        #expect(status.status == nil)
    }

    @Test func aRecordingIsStartedWithItsSpecification() async throws {
        var body = StartRecordingRequest()
        body.targetBaseUrl = "http://example.mocklab.io"
        body.filters = .init(method: "GET", urlPathPattern: "/api/.*")
        body.captureHeaders = ["Accept": .init(), "Content-Type": .init(caseInsensitive: true)]
        body.requestBodyPattern = .equalToJSON(
            EqualToJSONBodyPattern(ignoreArrayOrder: false, ignoreExtraElements: true, matcher: .equalToJson)
        )
        body.extractBodyCriteria = .init(binarySizeThreshold: "10240", textSizeThreshold: "2048")
        body.persist = false
        body.repeatsAsScenarios = false
        body.transformers = ["modify-response-header"]
        body.transformerParameters = ["headerValue": "123"]
        let sent = body
        let (_, request) = try await exchange(.empty(status: 200)) { wiremock in
            try await wiremock.startRecording(mockApiId: "jjl8y", body: sent)
        }
        // The example of the vendor's document.
        let expected: JSONValue = [
            "targetBaseUrl": "http://example.mocklab.io",
            "filters": ["urlPathPattern": "/api/.*", "method": "GET"],
            "captureHeaders": ["Accept": [:], "Content-Type": ["caseInsensitive": true]],
            "requestBodyPattern": ["matcher": "equalToJson", "ignoreArrayOrder": false, "ignoreExtraElements": true],
            "extractBodyCriteria": ["textSizeThreshold": "2048", "binarySizeThreshold": "10240"],
            "persist": false,
            "repeatsAsScenarios": false,
            "transformers": ["modify-response-header"],
            "transformerParameters": ["headerValue": "123"],
        ]
        #expect(request.line == "POST /v1/mock-apis/jjl8y/recordings/start HTTP/1.1")
        #expect(request["Content-Type"] == "application/json")
        #expect(try JSONValue(json: request.body) == expected)
    }

    @Test func stoppingReturnsWhatWasRecorded() async throws {
        let answer = """
            {"mappings": [{
              "id": "093f1027-e5e0-4921-9e6d-e619dfd5d2c7", "name": "recordables_123",
              "request": {"url": "/recordables/123", "method": "GET"},
              "response": {"status": 200, "body": "{}", "headers": {"Content-Type": "application/json"}},
              "uuid": "093f1027-e5e0-4921-9e6d-e619dfd5d2c7", "persistent": true
            }]}
            """
        let (recorded, request) = try await exchange(.json(answer)) { wiremock in
            try await wiremock.stopRecording(mockApiId: "jjl8y")
        }
        let mapping = try #require(recorded.mappings?.first)
        #expect(request.line == "POST /v1/mock-apis/jjl8y/recordings/stop HTTP/1.1")
        #expect(request.body.isEmpty)
        #expect(mapping.name == "recordables_123")
        #expect(mapping.request?.url == "/recordables/123")
        #expect(mapping.response?.status == 200)
        #expect(mapping.response?.headers == ["Content-Type": "application/json"])
        #expect(mapping.persistent == true)
    }

    @Test func aSnapshotSendsItsFilter() async throws {
        var body = SnapshotRequest()
        body.filters = .init(ids: ["40a93c4a-d378-4e07-8321-6158d5dbcb29"])
        let sent = body
        let (recorded, request) = try await exchange(.json(#"{"mappings": [], "meta": {"total": 0}}"#)) { wiremock in
            try await wiremock.takeSnapshot(mockApiId: "jjl8y", body: sent)
        }
        #expect(request.line == "POST /v1/mock-apis/jjl8y/recordings/snapshot HTTP/1.1")
        #expect(request.text == #"{"filters":{"ids":["40a93c4a-d378-4e07-8321-6158d5dbcb29"]}}"#)
        #expect(recorded.meta?.total == 0)
    }

    @Test(arguments: [(#"{"status": 3}"#, "$.status"), ("[]", "$")])
    func aBodyOfAnotherTypeNamesThePlace(body: String, path: String) async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await exchange(.json(body)) { wiremock in try await wiremock.getRecordingStatus(mockApiId: "jjl8y") }
        }
        #expect(error?.json?.path == path)
        #expect(error?.json?.kind == .typeMismatch)
    }

    @Test(arguments: [ScriptedAnswer.closedConnection, .truncated(json: #"{"status": "Rec"#, missing: 20)])
    func aBrokenConnectionIsATransportError(answer: ScriptedAnswer) async throws {
        await #expect(throws: TransportError.self) {
            try await exchange(answer) { wiremock in try await wiremock.getRecordingStatus(mockApiId: "jjl8y") }
        }
    }
}
