import Foundation
import SourceText
import Testing

@testable import LatheDriver

struct RunTests {
    private func folder() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: One\noutput: one\n", to: "one.yaml")
        try work.write("document: openapi.yaml\nmodule: Two\noutput: two\ntransport: none\n", to: "two.yaml")
        try work.write("document: missing.yaml\nmodule: Bad\noutput: bad\n", to: "bad.yaml")
        try work.write("document: openapi.yaml\nmodule: Same\noutput: ./x/../one\n", to: "same.yaml")
        return work
    }

    private func sources(_ names: String..., in work: TemporaryFolder) -> [Run.Source] { names.map { .file(work.path($0)) } }

    @Test func severalClientsInOneRun() throws {
        let work = try folder()
        let report = Run(.generate).report(sources("one.yaml", "two.yaml", in: work))
        #expect(report.clients.map(\.module) == ["One", "Two"])
        #expect(report.clients.map(\.operations.made) == [1, 1])
        #expect(report.exitCode == .success)
        #expect(FileManager.default.fileExists(atPath: work.path("one/OneClient.swift")))
        #expect(FileManager.default.fileExists(atPath: work.path("two/TwoClient.swift")))
        // The document is read once.
        #expect(report.files.all.count == 3)
    }

    /// Its client is called like the protocol of all clients.
    @Test func aModuleMayBeCalledAPI() throws {
        let work = try folder()
        try work.write("document: openapi.yaml\nmodule: API\noutput: api\n", to: "one.yaml")
        #expect(Run(.generate).report(sources("one.yaml", in: work)).exitCode == .success)
        let client = try #require(work.text("api/APIClient.swift"))
        #expect(client.contains("struct APIClient: LatheRuntime.APIClient {"))
    }

    /// What is found twice is shown once, and counted once; what is said of the configuration counts as well.
    @Test func warningsAreCountedAsTheyAreShown() throws {
        let work = try folder()
        let schema = "{type: object, required: [a], properties: {a: false, b: {oneOf: []}}}"
        let answer = "{description: Thing., content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}"
        try work.write(
            minimalDocument.replacingOccurrences(of: "'204': {description: Nothing.}", with: "'200': \(answer)")
                + "components: {schemas: {T: \(schema)}}\n",
            to: "openapi.yaml"
        )
        try work.write("document: openapi.yaml\nmodule: !own One\noutput: one\n", to: "one.yaml")
        let report = Run(.validate).report(sources("one.yaml", in: work))
        let lines = DiagnosticRenderer(files: report.files, format: .json).render(report.diagnostics).split(separator: "\n")
        #expect(report.diagnostics.count > lines.count)
        #expect(lines.count > 1)
        #expect(report.clients.map(\.messages.warnings) == [lines.count])
    }

    @Test func anErrorInOneWritesNothingOfAny() throws {
        let work = try folder()
        let report = Run(.generate).report(sources("one.yaml", "bad.yaml", in: work))
        #expect(report.exitCode == .failure)
        #expect(report.clients == [])
        #expect(!FileManager.default.fileExists(atPath: work.path("one")))
    }

    @Test func twoClientsInOneFolderAreRefused() throws {
        let work = try folder()
        let report = Run(.generate).report(sources("one.yaml", "same.yaml", in: work))
        let text = DiagnosticRenderer(files: report.files).render(report.diagnostics).replacingOccurrences(
            of: work.path + "/",
            with: ""
        )
        #expect(
            text == """
                same.yaml:3:9: error: two clients cannot be written into one folder: one [shared-output]
                    3 | output: ./x/../one
                      |         ^~~~~~~~~~
                one.yaml:3:9: note: the first is here
                    3 | output: one
                      |         ^~~
                   fix: give each client an output of its own

                """
        )
        #expect(!FileManager.default.fileExists(atPath: work.path("one")))
    }

    @Test func checkSaysWhatIsStaleAndWritesNothing() throws {
        let work = try folder()
        let before = Run(.check).report(sources("one.yaml", in: work))
        #expect(before.exitCode == .failure)
        #expect(before.diagnostics.map(\.message).contains("\(work.path("one/OneClient.swift")) is out of date"))
        #expect(!FileManager.default.fileExists(atPath: work.path("one")))
        #expect(Run(.generate).report(sources("one.yaml", in: work)).exitCode == .success)
        let after = Run(.check).report(sources("one.yaml", in: work))
        #expect(after.exitCode == .success)
        #expect(after.diagnostics == [])
        try work.write("edited", to: "one/OneClient.swift")
        #expect(
            Run(.check).report(sources("one.yaml", in: work)).diagnostics.map(\.message)
                == ["\(work.path("one/OneClient.swift")) is out of date"]
        )
        #expect(work.text("one/OneClient.swift") == "edited")
    }

    @Test func validateNeedsNoOutput() throws {
        let work = try folder()
        let report = Run(.validate).report([.options(ClientOptions(document: work.path("openapi.yaml")))])
        #expect(report.exitCode == .success)
        #expect(report.clients.map(\.files) == [nil])
        #expect(work.files().allSatisfy { $0.hasSuffix(".yaml") })
    }

    @Test func optionsMakeTheSameFilesAsAConfiguration() throws {
        let work = try folder()
        #expect(Run(.generate).report(sources("two.yaml", in: work)).exitCode == .success)
        var options = ClientOptions(document: work.path("openapi.yaml"))
        options.module = "Two"
        options.output = work.path("three")
        options.transport = "none"
        #expect(options.problem(writesFiles: true) == nil)
        #expect(Run(.generate).report([.options(options)]).exitCode == .success)
        #expect(work.files(in: "two") == work.files(in: "three"))
        for name in work.files(in: "two") {
            // The first line names the document as the user did.
            let texts = ["two", "three"].map {
                work.text("\($0)/\(name)")?.split(separator: "\n").dropFirst().joined(separator: "\n")
            }
            #expect(texts[0] == texts[1])
        }
    }

    private static let badOptions: [(String?, String?, String?, String?)] = [
        (nil, "Out", nil, "--document needs --module, the name of the Swift module."),
        ("API", nil, nil, "--document needs --output, the folder to write into."),
        ("a-b", "Out", nil, "--module must be a Swift name, not \"a-b\"."),
        ("API", "Out", "open", "--access must be one of public, package, internal, not \"open\"."),
        ("API", "Out", "internal", nil),
    ]

    @Test(arguments: badOptions)
    func optionsAreChecked(module: String?, output: String?, access: String?, problem: String?) {
        var options = ClientOptions(document: "openapi.yaml")
        options.module = module
        options.output = output
        options.access = access
        #expect(options.problem(writesFiles: true) == problem)
    }

    @Test func aMistakeOfOursHasItsOwnCode() {
        let diagnostic = Diagnostic(.error, "broken", "m", at: nil, kind: .internal)
        #expect(RunReport(files: SourceFiles(), diagnostics: [diagnostic], clients: []).exitCode == .internalError)
    }

    @Test func aFileThatIsTooLargeIsRefused() throws {
        let work = try TemporaryFolder()
        try work.write("12345", to: "file")
        #expect(throws: FileError(.tooLarge(limit: 4))) { try FileSystem(largestFile: 4).read(work.path("file")) }
        #expect(try FileSystem(largestFile: 5).read(work.path("file")).count == 5)
    }
}
