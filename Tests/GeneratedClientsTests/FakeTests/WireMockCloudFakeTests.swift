import LatheRuntime
import LatheTesting
import Testing
import WireMockCloud
import WireMockCloudFake

struct WireMockCloudFakeTests {
    private let fake = WireMockCloudFake()

    @Test func aRecordingIsStartedAndWaitedFor() async throws {
        let asked = Counter()
        fake.startRecording { request, body in
            #expect(request.path["mockApiId"] == "jjl8y")
            #expect(body.targetBaseUrl == "https://api.example")
        }
        fake.getRecordingStatus { _ in RecordingStatus(status: asked.next() < 2 ? .recording : .stopped) }
        let wiremock = fake.client
        try await wiremock.startRecording(mockApiId: "jjl8y", body: StartRecordingRequest(targetBaseUrl: "https://api.example"))
        #expect(try await wiremock.waitForRecording(mockApiId: "jjl8y").status == .stopped)
        #expect(fake.calls == [.startRecording, .getRecordingStatus, .getRecordingStatus, .getRecordingStatus])
        fake.forgetRequests()
        #expect(fake.calls == [])
        #expect(fake.requests.isEmpty)
    }

    @Test func aBodyThatIsNotSentIsNil() async throws {
        fake.createMockAPI { request, body in
            #expect(body == nil)
            #expect(request.body.isEmpty)
            throw FakeFailure(.json(#"{"code": 7}"#, status: .unprocessableContent))
        }
        let error = await #expect(throws: (any Error).self) { try await fake.client.createMockAPI() }
        #expect((error as? any ClientError)?.status == .unprocessableContent)
    }

    /// Anything can still be answered as it would be on the wire.
    @Test func aResponseCanBeGivenAsItIs() async throws {
        fake.deleteMockAPI { _ in throw FakeFailure(.json(#"{"deleted": true}"#)) }
        #expect(try await fake.client.deleteMockAPI(mockApiId: "jjl8y") == ["deleted": true])
    }
}
