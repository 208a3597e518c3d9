import ReadingChecks
import Testing

@Suite struct ReadingCrashTests {
    @Test(arguments: KeptCrashes.names(of: "loader"))
    func loaderSurvives(_ name: String) throws {
        #expect(LoadingCheck().finding(in: try KeptCrashes.bytes(of: name, target: "loader")) == nil)
    }

    @Test(arguments: KeptCrashes.names(of: "json"))
    func jsonReadersAgree(_ name: String) throws {
        #expect(JSONReadingCheck().finding(in: try KeptCrashes.bytes(of: name, target: "json")) == nil)
    }
}
