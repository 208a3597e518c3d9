import Testing
import WireMockCloud

@Suite struct ServerTests {
    @Test func theMockIsThereButNotTheDefault() {
        #expect(WireMockCloudClient.Server.production.url == "https://api.wiremock.cloud")
        #expect(WireMockCloudClient.Server.mock.url == "https://wmc.wiremockapi.cloud")
        let wiremock = WireMockCloudClient(credentials: .init(tokenAuth: "secret"))
        #expect(wiremock.core.server == "https://api.wiremock.cloud")
    }
}
