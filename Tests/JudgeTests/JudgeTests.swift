import LatheRuntime
import LatheURLSession
import StyleTortureCalls
import StyleTortureConstruct
import Testing

/// Every operation of the five systems and of the style-torture document, sent by URLSession over the loopback interface, and judged by
/// openapi-core and by the tables of the specification (Tests/Judge).
@Suite(.serialized)
struct JudgeTests {
    struct System: Sendable, CustomTestStringConvertible {
        let document: Judge.Document
        let calls: @Sendable (String) async throws -> Void
        var testDescription: String { document.name }
    }

    static let systems = [
        System(document: .system("phrase-studio")) { try await PhraseStudioCalls.make(at: $0) },
        System(document: .system("gladia")) { try await GladiaCalls.make(at: $0) },
        System(document: .system("camb-ai")) { try await CambAICalls.make(at: $0) },
        System(document: .system("wiremock-cloud")) { try await WireMockCloudCalls.make(at: $0) },
        System(document: .system("cloudflare-realtimekit")) { try await RealtimeKitCalls.make(at: $0) },
        System(document: .styleTorture) { server in
            for call in StyleCall.all { try await call.call(ThingsClient(server: .init(url: server))) }
        },
    ]

    @Test(.enabled(if: Judge.isInstalled), arguments: systems)
    func everyRequestFits(system: System) async throws {
        try await Judge.sitting(on: system.document) { judge in
            var failure: (any Error)?
            do { try await system.calls(judge.server) } catch { failure = error }
            let report = try await judge.report()
            for violation in report.violations { Issue.record("\(violation)") }
            if let failure, report.violations.isEmpty { throw failure }
            #expect(report.unseen == [])
        }
    }

    /// On a machine of one's own the judge may be missing; where it counts it may not.
    @Test(.enabled(if: Judge.isRequired))
    func theJudgeIsThere() {
        #expect(Judge.isInstalled, "make judge-setup installs it")
    }
}
