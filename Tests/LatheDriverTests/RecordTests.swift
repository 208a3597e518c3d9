import Foundation
import SourceText
import Testing

@testable import LatheDriver

/// A run that changes nothing is not done again; every doubt means a whole run.
struct RecordTests {
    /// A client of a document in two files, with a template of its own, and the folder of its records.
    private struct Work {
        let folder: TemporaryFolder
        let records: RecordFolder
        var tool = "tool 1"

        init() throws {
            folder = try TemporaryFolder()
            records = RecordFolder(path: folder.path("cache"))
            let body =
                "{description: A note., content: {application/json: {schema: {$ref: 'parts/note.yaml'}}}}"
            let document = minimalDocument.replacingOccurrences(
                of: "'204': {description: Nothing.}",
                with: "'200': \(body)"
            )
            try #require(document != minimalDocument)
            try folder.write(document + "unknown: 1\n", to: "openapi.yaml")
            try folder.write("type: object\nproperties: {text: {type: string}}\n", to: "parts/note.yaml")
            try folder.write("typealias {{name}} = {{type}}\n", to: "templates/Unused.txt")
            try folder.write(
                "document: openapi.yaml\nmodule: Notes\noutput: out\ntemplates: templates\n",
                to: "lathe.yaml"
            )
        }

        private var recorded: RecordedRun? { RecordedRun(["generate"], in: records, tool: tool) }

        /// Does the run and keeps what came of it.
        func run() throws -> RunReport {
            let report = Run(.generate, isTraced: true).report([.file(folder.path("lathe.yaml"))])
            #expect(report.exitCode == .success)
            try #require(recorded).remember(report, messages: "what was said\n")
            return report
        }

        func unchanged() throws -> RecordedRun.Unchanged? { try #require(recorded).unchanged() }
    }

    @Test func whatHasNotChangedIsNotDoneAgain() throws {
        let work = try Work()
        #expect(try work.unchanged() == nil)
        let report = try work.run()
        let again = try #require(try work.unchanged())
        #expect(again.messages == "what was said\n")
        #expect(again.lines.count == 1)
        let count = try #require(report.clients[0].files?.written)
        #expect(
            again.lines[0].contains(
                "; \(count) files: 0 written, \(count) unchanged, 0 removed; 1 warning; "
            )
        )
        #expect(again.lines[0].hasSuffix(" ms"))
        // The run itself would say so, too.
        let second = try work.run()
        #expect(second.clients[0].facts == report.clients[0].asUnchanged.facts)
        #expect(try work.unchanged() != nil)
    }

    /// Something that changes what a run would do or say.
    enum Change: String, CaseIterable {
        case document, referenced, removedReferenced, configuration, newTemplate, removedTemplate,
            templateFolder
        case editedOutput, removedOutput, manifest, removedManifest, tool, cutRecord, changedRecord,
            otherRecord
    }

    @Test(arguments: Change.allCases) func everyChangeMeansAWholeRun(_ change: Change) throws {
        var work = try Work()
        let folder = work.folder
        if change == .removedTemplate { try folder.write("", to: "templates/more.txt") }
        _ = try work.run()
        #expect(try work.unchanged() != nil)
        let record = try #require(folder.files(in: "cache").first)
        func append(_ text: String, to name: String) throws {
            try folder.write(try #require(folder.text(name)) + text, to: name)
        }
        switch change {
        case .document: try append("# more\n", to: "openapi.yaml")
        case .referenced: try append("description: A note.\n", to: "parts/note.yaml")
        case .removedReferenced:
            try FileManager.default.removeItem(atPath: folder.path("parts/note.yaml"))
        case .configuration: try append("access: internal\n", to: "lathe.yaml")
        case .newTemplate: try folder.write("x", to: "templates/more.mustache")
        case .removedTemplate:
            try FileManager.default.removeItem(atPath: folder.path("templates/more.txt"))
        case .templateFolder: try FileManager.default.removeItem(atPath: folder.path("templates"))
        case .editedOutput: try append("// mine\n", to: "out/NotesClient.swift")
        case .removedOutput:
            try FileManager.default.removeItem(atPath: folder.path("out/NotesClient.swift"))
        case .manifest: try append("more.swift\n", to: "out/.lathe-manifest")
        case .removedManifest:
            try FileManager.default.removeItem(atPath: folder.path("out/.lathe-manifest"))
        case .tool: work.tool = "tool 2"
        case .cutRecord:
            try folder.write(
                String(try #require(folder.text("cache/\(record)")).dropLast(40)),
                to: "cache/\(record)"
            )
        case .changedRecord:
            let text = try #require(folder.text("cache/\(record)"))
            try folder.write(
                text.replacingOccurrences(of: "what was said", with: "what was sold"),
                to: "cache/\(record)"
            )
        case .otherRecord: try folder.write("nothing of the kind", to: "cache/\(record)")
        }
        #expect(try work.unchanged() == nil)
    }

    /// A file with the same text elsewhere is another file: what references in it lead to, and may, goes by its place.
    @Test func aLinkToTheSameTextIsAnotherFile() throws {
        let work = try Work()
        _ = try work.run()
        let path = work.folder.path("parts/note.yaml")
        try FileManager.default.moveItem(atPath: path, toPath: work.folder.path("parts/other.yaml"))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "other.yaml")
        #expect(try work.unchanged() == nil)
    }

    /// Nobody can say when a file appears that was looked for in vain.
    @Test func whatLookedForMoreIsDoneAgain() throws {
        let work = try Work()
        try work.folder.write(minimalDocument + "x-more: {$ref: missing.yaml}\n", to: "openapi.yaml")
        let report = try work.run()
        #expect(report.trace == nil)
        #expect(try work.unchanged() == nil)
    }

    @Test func onlyWhoAsksGetsATrace() throws {
        let work = try Work()
        let sources = [Run.Source.file(work.folder.path("lathe.yaml"))]
        #expect(Run(.generate).report(sources).trace == nil)
        #expect(Run(.check, isTraced: true).report(sources).trace == nil)
        #expect(Run(.generate, isTraced: true).report(sources).trace != nil)
    }

    /// A folder that cannot be written is no error, and one of too many records begins anew.
    @Test func recordsAreOnlyKeptWhereTheyCanBe() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "file")
        let record = RunRecord(
            key: "k\n\u{1F600}",
            trace: RunTrace(
                inputs: [.init(path: "a\nb", realPath: "/a\nb", content: ContentHash("1"))],
                present: ["p"],
                folders: [],
                outputs: []
            ),
            messages: "warning: 3:x\n",
            lines: ["A: 1 operation", ""]
        )
        RecordFolder(path: folder.path("file/cache")).keep(record)
        #expect(folder.files() == ["file"])
        let records = RecordFolder(path: folder.path("cache"))
        records.keep(record)
        #expect(records.record(of: record.key) == record)
        #expect(records.record(of: "another") == nil)
        for number in 0..<1_000 { try folder.write("", to: "cache/\(number).record") }
        try folder.write("somebody's", to: "cache/other")
        records.keep(record)
        #expect(folder.files(in: "cache").count == 2)
        #expect(records.record(of: record.key) == record)
    }

    @Test func aHashNoticesEveryChange() {
        let text = Array("The text of a document, longer than a few words of eight bytes.".utf8)
        var seen: Set<ContentHash> = [ContentHash(text), ContentHash([]), ContentHash([0])]
        for place in text.indices {
            for bit in 0..<8 {
                var other = text
                other[place] ^= 1 << bit
                #expect(seen.insert(ContentHash(other)).inserted)
            }
            if place > 0 { #expect(seen.insert(ContentHash(Array(text[..<place]) + [0])).inserted) }
        }
        for count in 2..<200 {
            #expect(seen.insert(ContentHash([UInt8](repeating: 0, count: count))).inserted)
        }
        let hash = ContentHash(text)
        #expect(ContentHash(digits: hash.text) == hash)
        // About half of all bits change with one.
        var other = text
        other[0] ^= 1
        let changed = ContentHash(other)
        let bits = (hash.high ^ changed.high).nonzeroBitCount + (hash.low ^ changed.low).nonzeroBitCount
        #expect((40...88).contains(bits))
    }

    @Test func anotherFileIsAnotherTool() throws {
        let folder = try TemporaryFolder()
        try folder.write("a", to: "tool")
        let first = try #require(ToolIdentity.identity(of: folder.path("tool")))
        #expect(ToolIdentity.identity(of: folder.path("tool")) == first)
        try folder.write("b", to: "tool")
        #expect(ToolIdentity.identity(of: folder.path("tool")) != first)
        #expect(ToolIdentity.identity(of: folder.path("none")) == nil)
        #expect(ToolIdentity.text != nil)
    }
}
