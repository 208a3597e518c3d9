import Foundation
import SourceText
import Testing

@testable import LatheDriver

/// Files that options name, beside what a run reads.
struct SideFileTests {
    private func work() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n", to: "lathe.yaml")
        try FileManager.default.createSymbolicLink(atPath: work.path("link.yaml"), withDestinationPath: "openapi.yaml")
        return work
    }

    @Test(arguments: ["openapi.yaml", "lathe.yaml", "link.yaml", "nowhere/../openapi.yaml"])
    func whatIsReadIsNotOverwritten(name: String) throws {
        let work = try work()
        let sources = [Run.Source.file(work.path("lathe.yaml"))]
        for run in [Run(.generate, depfile: work.path(name)), Run(.generate, diagnosticsFile: work.path(name))] {
            let report = run.report(sources)
            #expect(report.diagnostics.map(\.id) == ["overwrites-input"])
            #expect(report.exitCode == .failure && work.files(in: "out").isEmpty)
        }
        let result = Report(sideFiles: SideFiles([("--html", work.path(name))])).make(sources)
        #expect(result.others.map(\.id) == ["overwrites-input"] && result.exitCode == .failure)
        #expect(work.text("openapi.yaml") == minimalDocument)
    }

    @Test func twoOptionsCannotNameOneFile() throws {
        let work = try work()
        let sources = [Run.Source.file(work.path("lathe.yaml"))]
        let twice = SideFiles([("--html", work.path("r")), ("--json", work.path("out/../r")), ("--diagnostics-file", nil)])
        #expect(
            Report(sideFiles: twice).make(sources).others.map(\.message).first?.hasPrefix("--html and --json name one") == true
        )
        let apart = SideFiles([("--html", work.path("r")), ("--json", work.path("s")), ("--diagnostics-file", "-")])
        #expect(Report(sideFiles: apart).make(sources).others.isEmpty)
    }

    // The folders are one, whatever they are called.
    @Test func anOutputBehindALinkIsTheSame() throws {
        let work = try work()
        try work.write("document: openapi.yaml\nmodule: Other\noutput: link/out\n", to: "other.yaml")
        try FileManager.default.createSymbolicLink(atPath: work.path("link"), withDestinationPath: ".")
        let report = Run(.generate).report(["lathe.yaml", "other.yaml"].map { .file(work.path($0)) })
        #expect(report.diagnostics.map(\.id) == ["shared-output"])
        #expect(work.files(in: "out").isEmpty)
    }

    @Test func validateLooksAtTemplates() throws {
        let work = try work()
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\ntemplates: nowhere\n", to: "lathe.yaml")
        #expect(Run(.validate).report([.file(work.path("lathe.yaml"))]).diagnostics.map(\.id) == ["cannot-read"])
    }
}
