import Foundation
import LatheDriver
import SourceText
import Testing

/// A folder a case: document and configuration in, files and diagnostics out, compared byte by byte.
///
/// `LATHE_GOLDEN=1 swift test --filter FixtureTests` (or `make golden`) writes what came out over what was expected.
struct FixtureTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures").standardized

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/lathe.yaml").path) }.sorted()
    }()

    private static let rewrites = ProcessInfo.processInfo.environment["LATHE_GOLDEN"] == "1"

    @Test func thereAreFixtures() { #expect(Self.names.count > 20) }

    /// Swift that is expected is compiled and tried out (Tests/ConstructTests), unless the fixture is about the tool itself; those
    /// have the module `Notes`.
    @Test(arguments: names)
    func isCompiledWhereItStandsForAConstruct(name: String) throws {
        let fixture = Self.folder.appending(path: name)
        guard FileManager.default.fileExists(atPath: fixture.appending(path: "expected").path) else { return }
        let lines = (text(at: fixture.appending(path: "lathe.yaml")) ?? "").split(separator: "\n")
        #expect(
            lines.contains { $0 == "module: Notes" || $0.hasPrefix("module: ") && $0.hasSuffix("Construct") },
            "write 'module: <Name>Construct' and 'client: ThingsClient' into lathe.yaml, and a test into Tests/ConstructTests"
        )
    }

    @Test(arguments: names)
    func givesWhatIsExpected(name: String) throws {
        let fixture = Self.folder.appending(path: name)
        let work = try TemporaryFolder()
        let copy = work.url.appending(path: name)
        try FileManager.default.copyItem(at: fixture, to: copy)
        try? FileManager.default.removeItem(at: copy.appending(path: "expected"))
        try? FileManager.default.removeItem(at: copy.appending(path: "expected-fake"))

        let first = Run(.generate).report([.file(work.path("\(name)/lathe.yaml"))])
        let diagnostics = text(of: first, in: work)
        let hasErrors = first.diagnostics.contains { $0.severity == .error }
        let written = files(in: copy.appending(path: "output"))
        let fake = files(in: copy.appending(path: "fake"))
        if Self.rewrites {
            try rewrite(fixture, files: written, diagnostics: diagnostics)
            try rewrite(fixture.appending(path: "expected-fake"), files: fake)
        }

        #expect(diagnostics == (text(at: fixture.appending(path: "expected-diagnostics.txt")) ?? ""))
        #expect(written == files(in: fixture.appending(path: "expected")))
        #expect(fake == files(in: fixture.appending(path: "expected-fake")))
        #expect(first.diagnostics.map(\.id).filter { Catalogue[$0] == nil && !CatalogueTests.waiting.contains($0) } == [])
        #expect(first.exitCode == (hasErrors ? .failure : .success))
        if hasErrors {
            #expect(
                !FileManager.default.fileExists(atPath: copy.appending(path: "output").path),
                "an error, and yet something is written"
            )
        } else {
            #expect(!written.isEmpty)
        }

        // A second run gives the same and has nothing to do.
        let second = Run(.generate).report([.file(work.path("\(name)/lathe.yaml"))])
        #expect(text(of: second, in: work) == diagnostics)
        #expect(files(in: copy.appending(path: "output")) == written)
        #expect(second.clients.flatMap(\.changes) == [])
    }

    /// Diagnostics with paths from the fixture's folder.
    private func text(of report: RunReport, in work: TemporaryFolder) -> String {
        DiagnosticRenderer(files: report.files).render(report.diagnostics).replacingOccurrences(of: work.path + "/", with: "")
    }

    private func text(at url: URL) -> String? { (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } }

    /// The files of an output by path, without the manifest.
    private func files(in folder: URL) -> [String: String] {
        let paths = TemporaryFolder.files(in: folder).filter { $0 != ".lathe-manifest" }
        return Dictionary(uniqueKeysWithValues: paths.map { ($0, text(at: folder.appending(path: $0)) ?? "") })
    }

    private func rewrite(_ fixture: URL, files: [String: String], diagnostics: String) throws {
        try rewrite(fixture.appending(path: "expected"), files: files)
        let list = fixture.appending(path: "expected-diagnostics.txt")
        try? FileManager.default.removeItem(at: list)
        if !diagnostics.isEmpty { try Data(diagnostics.utf8).write(to: list) }
    }

    private func rewrite(_ expected: URL, files: [String: String]) throws {
        try? FileManager.default.removeItem(at: expected)
        for (path, text) in files {
            let file = expected.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }
}
