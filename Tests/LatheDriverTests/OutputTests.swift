import Foundation
import SourceText
import SwiftEmitter
import Testing

@testable import LatheDriver

/// Planning and writing, on a real disk.
struct OutputTests {
    private func files(_ texts: [String: String]) -> [GeneratedFile] {
        texts.sorted { $0.key < $1.key }.map { GeneratedFile(path: $0.key, text: Array($0.value.utf8)) }
    }

    /// Plans and, if that went well, writes.
    private func write(_ texts: [String: String], to folder: String) -> (plan: OutputPlan?, messages: [String]) {
        var diagnostics = Diagnostics()
        let output = Configuration.Path(folder)
        let plan = OutputPlanner().plan(files(texts), in: output, diagnostics: &diagnostics)
        if let plan { OutputWriter().write(plan, at: nil, diagnostics: &diagnostics) }
        return (plan, diagnostics.all.map { "\($0.id): \($0.message)" })
    }

    @Test func writesOnlyWhatChangesAndRemovesWhatIsStale() throws {
        let work = try TemporaryFolder()
        let folder = work.path("deep/out")
        let first = write(["a.swift": "1", "b.swift": "2", "Sub/c.swift": "3"], to: folder)
        #expect(first.messages == [])
        #expect(
            first.plan?.changes == [
                "\(folder)/Sub/c.swift", "\(folder)/a.swift", "\(folder)/b.swift", "\(folder)/.lathe-manifest",
            ]
        )
        #expect(work.files(in: "deep/out") == [".lathe-manifest", "Sub/c.swift", "a.swift", "b.swift"])

        let old = Date(timeIntervalSince1970: 1_000_000)
        for name in work.files(in: "deep/out") {
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: "\(folder)/\(name)")
        }
        let second = write(["a.swift": "1", "b.swift": "changed", "Sub/c.swift": "3"], to: folder)
        #expect(second.plan?.changes == ["\(folder)/b.swift"])
        #expect(second.plan?.unchanged.map(\.path) == ["Sub/c.swift", "a.swift"])
        let dates = try ["a.swift", "b.swift", ".lathe-manifest"].map { name in
            try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.modificationDate] as? Date == old
        }
        #expect(dates == [true, false, true])

        let third = write(["a.swift": "1"], to: folder)
        #expect(third.plan?.removals == ["Sub/c.swift", "b.swift"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".lathe-manifest", "a.swift"])
        #expect(write(["a.swift": "1"], to: folder).plan?.changes == [])
    }

    @Test func whatIsNotOursIsNeverTouched() throws {
        let work = try TemporaryFolder()
        try work.write("mine", to: "out/a.swift")
        try work.write("mine, too", to: "out/other.swift")
        let result = write(["a.swift": "1", "b.swift": "2"], to: work.path("out"))
        #expect(
            result.messages == [
                "not-ours: \(work.path("out"))/a.swift exists and is not listed in .lathe-manifest as written by lathe; it is left alone"
            ]
        )
        #expect(work.files(in: "out") == ["a.swift", "other.swift"])
        #expect(work.text("out/a.swift") == "mine")

        // What is the same already may become ours.
        #expect(write(["a.swift": "mine", "b.swift": "2"], to: work.path("out")).messages == [])
        #expect(write(["b.swift": "2"], to: work.path("out")).messages == [])
        #expect(work.files(in: "out") == [".lathe-manifest", "b.swift", "other.swift"])
    }

    @Test func aStrangeManifestStopsTheRun() throws {
        let work = try TemporaryFolder()
        try work.write("something else", to: "out/.lathe-manifest")
        #expect(
            write(["a.swift": "1"], to: work.path("out")).messages
                == ["not-ours: \(work.path("out"))/.lathe-manifest is no manifest of lathe"]
        )
        #expect(work.files(in: "out") == [".lathe-manifest"])
    }

    @Test func aFileInPlaceOfAFolderIsReported() throws {
        let work = try TemporaryFolder()
        try work.write("", to: "file")
        #expect(
            write(["a.swift": "1"], to: work.path("file/out")).messages
                == ["cannot-read: cannot read what is in \(work.path("file/out")): a part of the path is a file, not a folder"]
        )
    }

    @Test func aFolderInPlaceOfAFileIsReported() throws {
        let work = try TemporaryFolder()
        try work.write("", to: "out/a.swift/x")
        #expect(
            write(["a.swift": "1"], to: work.path("out")).messages
                == ["cannot-read: cannot read what is in \(work.path("out")): it is a folder, not a file"]
        )
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
    func missingPermissionIsReported() throws {
        let work = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: work.path("locked"), withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: work.path("locked"))
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: work.path("locked")) }
        #expect(
            write(["a.swift": "1"], to: work.path("locked/out")).messages
                == ["cannot-write: cannot write \(work.path("locked/out")): permission denied"]
        )
    }

    /// Root, too, cannot make a folder there.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc"))
    func anOutputThatCannotBeMadeIsReported() {
        #expect(
            write(["a.swift": "1"], to: "/proc/lathe").messages == ["cannot-write: cannot write /proc/lathe: it does not exist"]
        )
    }

    // MARK: Links and interruptions

    /// A folder that the configuration names may be a link: that is the user's own.
    @Test func theOutputMayBeALink() throws {
        let work = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: work.path("real"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: work.path("out"), withDestinationPath: "real")
        #expect(write(["a.swift": "1"], to: work.path("out")).messages == [])
        #expect(work.text("real/a.swift") == "1")
    }

    /// What a link in the place of one of our files leads to is not ours: the link is replaced, not followed.
    @Test func nothingIsWrittenThroughALink() throws {
        let work = try TemporaryFolder()
        #expect(write(["a.swift": "1", "b.swift": "1"], to: work.path("out")).messages == [])
        try work.write("precious", to: "precious")
        for name in ["a.swift", "b.swift"] {
            try FileManager.default.removeItem(atPath: work.path("out/\(name)"))
            try FileManager.default.createSymbolicLink(atPath: work.path("out/\(name)"), withDestinationPath: "../precious")
        }
        #expect(write(["a.swift": "2"], to: work.path("out")).messages == [])
        #expect(work.text("precious") == "precious")
        #expect(work.text("out/a.swift") == "2")
        #expect(work.files(in: "out") == [".lathe-manifest", "a.swift"])
    }

    /// A manifest that came with a stranger's folder may list what lies behind a link.
    @Test(arguments: [["a.swift": "1"], ["a.swift": "1", "link/b.swift": "1"]])
    func nothingIsTouchedBehindALinkedFolder(files: [String: String]) throws {
        let work = try TemporaryFolder()
        try work.write("precious", to: "victim/b.swift")
        try work.write(String(decoding: Manifest(files: ["link/b.swift"]).bytes, as: UTF8.self), to: "out/.lathe-manifest")
        try FileManager.default.createSymbolicLink(atPath: work.path("out/link"), withDestinationPath: "../victim")
        #expect(
            write(files, to: work.path("out")).messages
                == ["not-ours: \(work.path("out/link")) is a symbolic link; what it leads to is left alone"]
        )
        #expect(work.text("victim/b.swift") == "precious")
        #expect(work.text("out/a.swift") == nil)
    }

    /// The file that is written before it takes its place has a name that can be guessed.
    @Test func nothingIsWrittenThroughALinkInPlaceOfTheTemporaryFile() throws {
        let work = try TemporaryFolder()
        try work.write("precious", to: "precious")
        try FileManager.default.createDirectory(atPath: work.path("out"), withIntermediateDirectories: false)
        let temporary = work.path("out/a.swift.\(getpid()).lathe-new")
        try FileManager.default.createSymbolicLink(atPath: temporary, withDestinationPath: "../precious")
        #expect(write(["a.swift": "1"], to: work.path("out")).messages == [])
        #expect(work.text("precious") == "precious")
        #expect(work.text("out/a.swift") == "1")
        #expect(work.files(in: "out") == [".lathe-manifest", "a.swift"])
    }

    /// As on a disk that is full.
    @Test(.enabled(if: CommandTests.tool != nil, "lathe is not built"))
    func aWriteThatFailsLeavesTheOldFile() throws {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n", to: "lathe.yaml")
        #expect(Run(.generate).report([.file(work.path("lathe.yaml"))]).exitCode == .success)
        let old = work.files(in: "out").map { work.text("out/\($0)") }
        let long = String(repeating: "It is a long story. ", count: 5_000)
        try work.write(
            minimalDocument.replacing("operationId:", with: "description: \(long)\n      operationId:"),
            to: "openapi.yaml"
        )
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // Files end at a few thousand bytes.
        process.arguments = [
            "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" generate 2> errors.txt", CommandTests.tool?.path ?? "",
        ]
        process.currentDirectoryURL = work.url
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(work.text("errors.txt")?.contains("cannot-write") == true)
        #expect(work.files(in: "out").filter { !$0.hasPrefix(".") }.map { work.text("out/\($0)") } == Array(old.dropFirst()))
        #expect(Run(.generate).report([.file(work.path("lathe.yaml"))]).exitCode == .success)
        #expect(work.files(in: "out").contains { work.text("out/\($0)")?.contains("It is a long story.") == true })
    }
}
