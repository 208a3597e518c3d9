import PipelineCheck
import Testing

@Suite struct PipelineCrashTests {
    @Test(arguments: KeptCrashes.names(of: "pipeline"))
    func pipelineSurvives(_ name: String) throws {
        #expect(PipelineCheck().finding(in: try KeptCrashes.bytes(of: name, target: "pipeline")) == nil)
    }
}
