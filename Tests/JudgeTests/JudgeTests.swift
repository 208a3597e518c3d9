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
        System(document: .bodiesForm) { try await BodiesFormCalls.make(at: $0) },
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

    /// A request that does not fit, with who has to say so.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let document: Judge.Document
        let request: String
        var fields: KeyValuePairs<String, String> = [:]
        var body: String?
        /// Where the mistake is.
        let place: String
        let judges: Set<String>
        var testDescription: String { "\(document.name) \(request)" }

        static let both: Set<String> = ["specification", "openapi-core"]
        static let specification: Set<String> = ["specification"]

        init(
            _ request: String,
            of document: Judge.Document = .styleTorture,
            _ fields: KeyValuePairs<String, String> = [:],
            body: String? = nil,
            at place: String,
            _ judges: Set<String> = specification
        ) {
            self.document = document
            self.request = request
            self.fields = fields
            self.body = body
            self.place = place
            self.judges = judges
        }
    }

    private static let key: KeyValuePairs = ["x-gladia-key": "k", "Content-Type": "application/json"]

    static let wrong = [
        // Wrong types, values and what is missing.
        Wrong("GET /query/kinds?level=x", at: "level", Wrong.both), Wrong("GET /query/kinds?level=9", at: "level", Wrong.both),
        Wrong("GET /query/kinds?page=0", at: "page", Wrong.both), Wrong("GET /query/kinds?flag=yes", at: "flag"),
        Wrong("GET /query/kinds?since=yesterday", at: "since", Wrong.both), Wrong("GET /query/kinds?id=1", at: "id", Wrong.both),
        Wrong("GET /header/kinds", at: "X-Since", Wrong.both),
        Wrong("GET /header/simple", ["X-Count": "seven"], at: "X-Count", Wrong.both),
        Wrong("GET /header/json", ["X-Color": "{R:1}"], at: "X-Color", Wrong.both),
        Wrong("GET /cookie/form", ["Cookie": "count=seven"], at: "count", Wrong.both),
        Wrong("GET /query/json?maybe=%22x%22&color=%7B%22R%22%3A1%7D", at: "color", Wrong.both),
        // What no document has.
        Wrong("GET /nowhere", at: "path"), Wrong("POST /query/form", at: "method"), Wrong("GET /query/form?other=1", at: "query"),
        Wrong("GET /header/simple", ["X-Other": "1"], at: "header"),
        Wrong("GET /cookie/cookie", ["Cookie": "other=1"], at: "cookie"),
        // Wrong styles.
        Wrong("GET /path/label/blue/.7/.a/.R,1,G,2,B,3", at: "text"),
        Wrong("GET /path/matrix/;txt=a/;count=7/;list=a/;color=R,1,G,2,B,3", at: "text"),
        Wrong("GET /path/simple/a/7/b/R=1,G=2,B=3", at: "color", Wrong.both),
        Wrong("GET /path/simpleExploded/a/7/b/R,1,G,2,B,3", at: "color", Wrong.both),
        Wrong("GET /query/form?list=a,b", at: "list"), Wrong("GET /query/formJoined?list=a&list=b", at: "list"),
        Wrong("GET /query/formJoined?color=R,1,G", at: "color", Wrong.both),
        Wrong("GET /query/spaceDelimited?list=a+b", at: "list"), Wrong("GET /query/form?text=a/b", at: "text"),
        Wrong("GET /query/deepObject?color%5BR%5D=1", at: "color", Wrong.both),
        Wrong("GET /query/deepObject?filter%5Branges%5D%5B1%5D%5Bfrom%5D=1", at: "filter"),
        Wrong("GET /query/deepObject?filter%5Brange%5D%5Bfrom%5D=x", at: "filter"),
        Wrong("GET /querystring/form?tags=x", at: "filter"), Wrong("GET /querystring/json?x", at: "filter"),
        // Bodies and credentials.
        Wrong("POST /v2/pre-recorded", of: .system("gladia"), key, body: "{}", at: "body", Wrong.both),
        Wrong("POST /v2/pre-recorded", of: .system("gladia"), key, body: "{", at: "body", Wrong.both),
        Wrong("POST /v2/pre-recorded", of: .system("gladia"), key, at: "body", Wrong.both),
        Wrong(
            "POST /v2/pre-recorded",
            of: .system("gladia"),
            ["x-gladia-key": "k", "Content-Type": "text/plain"],
            body: "a",
            at: "body",
            Wrong.both
        ),
        Wrong("GET /v2/pre-recorded", of: .system("gladia"), at: "Security", ["openapi-core"]),
    ]

    @Test(.enabled(if: Judge.isInstalled))
    func whatDoesNotFitIsRefused() async throws {
        for document in [Judge.Document.styleTorture, .system("gladia")] {
            try await Judge.sitting(on: document) { judge in
                for wrong in Self.wrong where wrong.document.name == document.name {
                    let line = wrong.request.split(separator: " ").map(String.init)
                    let violations = try await judge.trial(line[0], line[1], wrong.fields, body: wrong.body)
                    #expect(Set(violations.map(\.by)) == wrong.judges, "\(wrong.testDescription): \(violations)")
                    #expect(violations.contains { $0.place.contains(wrong.place) }, "\(wrong.testDescription): \(violations)")
                }
                // Trials are not counted.
                let report = try await judge.report()
                #expect(report.seen == [:])
                #expect(!report.operations.isEmpty && report.unseen == report.operations)
            }
        }
    }

    /// On a machine of one's own the judge may be missing; where it counts it may not.
    @Test(.enabled(if: Judge.isRequired))
    func theJudgeIsThere() {
        #expect(Judge.isInstalled, "make judge-setup installs it")
    }
}
