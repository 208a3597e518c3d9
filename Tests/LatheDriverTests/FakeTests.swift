import Foundation
import SourceText
import Testing

@testable import LatheDriver

/// The folder of a fake, beside that of its client.
struct FakeTests {
    private func run(
        _ mode: Run.Mode = .generate,
        output: String = "one",
        fake: String?,
        access: String = "public",
        document: String = minimalDocument,
        in work: TemporaryFolder
    ) throws -> RunReport {
        try work.write(document, to: "openapi.yaml")
        let key = fake.map { "fake: \($0)\n" } ?? ""
        try work.write("document: openapi.yaml\nmodule: One\noutput: \(output)\naccess: \(access)\n\(key)", to: "lathe.yaml")
        return Run(mode).report([.file(work.path("lathe.yaml"))])
    }

    @Test func aFakeHasAFolderAndAManifestOfItsOwn() throws {
        let work = try TemporaryFolder()
        let report = try run(fake: "one-fake", in: work)
        #expect(report.exitCode == .success)
        #expect(work.files(in: "one-fake") == [".lathe-manifest", "OneFake+Operations.swift", "OneFake.swift"])
        #expect(!work.files(in: "one").contains { $0.contains("Fake") })
        #expect(try run(.check, fake: "one-fake", in: work).exitCode == .success)

        try work.write("", to: "one-fake/OneFake.swift")
        let check = try run(.check, fake: "one-fake", in: work)
        #expect(check.exitCode == .failure)
        #expect(check.diagnostics.map(\.message) == ["\(work.path("one-fake/OneFake.swift")) is out of date"])
    }

    @Test func withoutTheKeyThereIsNone() throws {
        let work = try TemporaryFolder()
        #expect(try run(fake: nil, in: work).clients.first?.changes.contains { $0.contains("Fake") } == false)
    }

    @Test(arguments: [("public", "public import One"), ("package", "package import One"), ("internal", "@testable import One")])
    func theClientIsImportedAsItsAccessAsks(access: String, expected: String) throws {
        let work = try TemporaryFolder()
        _ = try run(fake: "fake", access: access, in: work)
        let text = try String(contentsOfFile: work.path("fake/OneFake.swift"), encoding: .utf8)
        #expect(text.split(separator: "\n").contains { $0 == expected })
    }

    @Test(
        arguments: [
            ("one", "one"), ("one", "./x/../one"), ("one", "one/Fake"), ("one/Client", "one"), (".", "fake"), ("one", "."),
            ("../one", "../one/fake"),
        ]
    )
    func aFolderInThatOfTheClientIsRefused(output: String, fake: String) throws {
        let work = try TemporaryFolder()
        let report = try run(output: output, fake: fake, in: work)
        #expect(report.diagnostics.map(\.id) == ["shared-output"])
        #expect(report.clients.isEmpty)
    }

    @Test(arguments: ["one2", "on", "../one", "fake/one"])
    func aFolderBesideItIsNot(fake: String) throws {
        let work = try TemporaryFolder()
        #expect(try run(.check, fake: fake, in: work).diagnostics.allSatisfy { $0.id == "out-of-date" })
    }

    @Test func theFakesOfTwoClientsAreNotInOneFolder() throws {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        for name in ["One", "Two"] {
            try work.write("document: openapi.yaml\nmodule: \(name)\noutput: \(name)\nfake: fake\n", to: "\(name).yaml")
        }
        let report = Run(.generate).report([.file(work.path("One.yaml")), .file(work.path("Two.yaml"))])
        #expect(report.diagnostics.map(\.id) == ["shared-output"])
    }
}
