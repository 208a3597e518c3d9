import PhraseStudio
import Testing

@Suite struct ServerTests {
    @Test func bothRegionsCanBeChosen() {
        #expect(PhraseStudioClient.Server.us.url == "https://api.studio.us.phrase.com")
        #expect(PhraseStudioClient.Server.eu.url == "https://api.studio.eu.phrase.com")
    }

    @Test func theFirstIsTheDefault() {
        let studio = PhraseStudioClient(credentials: .init(apiKeyAuth: "secret"))
        #expect(studio.core.server == "https://api.studio.us.phrase.com")
    }

    @Test func anyOtherIsALiteral() {
        let studio = PhraseStudioClient(server: "https://studio.example", credentials: .init(apiKeyAuth: "secret"))
        #expect(studio.core.server == "https://studio.example")
    }
}
