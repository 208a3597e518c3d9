import WireMockCloud

/// Every operation of WireMock Cloud.
enum WireMockCloudCalls {
    static func make(at server: String) async throws {
        let wiremock = WireMockCloudClient(server: .init(url: server), credentials: .init(tokenAuth: "k"))
        _ = try await wiremock.createMockAPI()
        _ = try await wiremock.createMockAPI(body: .init(mockApi: .init(name: "Mock")))
        _ = try await wiremock.getMockAPI(mockApiId: "a/b?c")
        _ = try await wiremock.updateMockAPI(mockApiId: "jjl8y", body: .init(mockApi: .init(name: "Mock", description: "ü")))
        _ = try await wiremock.deleteMockAPI(mockApiId: "jjl8y")
        _ = try await wiremock.getRecordingStatus(mockApiId: "jjl8y")
        try await wiremock.startRecording(mockApiId: "jjl8y", body: recording)
        _ = try await wiremock.stopRecording(mockApiId: "jjl8y")
        _ = try await wiremock.takeSnapshot(mockApiId: "jjl8y", body: .init(persist: true, transformers: ["one"]))
        _ = try await wiremock.listMockAPIs(userId: "me")
    }

    private static var recording: StartRecordingRequest {
        var body = StartRecordingRequest()
        body.targetBaseUrl = "http://example.mocklab.io"
        body.filters = .init(method: "GET", urlPathPattern: "/api/.*")
        body.captureHeaders = ["Accept": .init(), "Content-Type": .init(caseInsensitive: true)]
        body.requestBodyPattern = .equalToJSON(
            EqualToJSONBodyPattern(ignoreArrayOrder: false, ignoreExtraElements: true, matcher: .equalToJson)
        )
        body.extractBodyCriteria = .init(binarySizeThreshold: "10240", textSizeThreshold: "2048")
        body.transformerParameters = ["headerValue": "123"]
        return body
    }
}
