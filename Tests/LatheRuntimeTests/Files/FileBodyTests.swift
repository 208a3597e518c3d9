import Foundation
import Testing

@testable import LatheRuntime

@Suite struct FileBodyTests {
    /// A folder of its own, gone afterwards.
    private func withFolder(_ work: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "files é \(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(folder)
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: [0, 1, 128 << 10, (128 << 10) + 1, 1_000_003]) func sendsAFile(count: Int) async throws {
        try await withFolder { folder in
            let url = folder.appending(path: "a b?.bin")
            let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Data(content).write(to: url)
            let body = try HTTPBody(fileAt: url)
            #expect(body.length == .known(Int64(count)))
            #expect(body.iterations == .many)
            for _ in 1...2 { #expect(try await body.collect(upTo: count) == content) }
        }
    }

    @Test func saysWhatIsNoFile() async throws {
        try await withFolder { folder in
            let missing = folder.appending(path: "missing")
            let error = #expect(throws: FileError.self) { try HTTPBody(fileAt: missing) }
            #expect(error?.description == "cannot open \(missing.path): No such file or directory")
            #expect(#expect(throws: FileError.self) { try HTTPBody(fileAt: folder) }?.reason == "it is not a regular file")
        }
    }

    @Test func readsAndWritesFilesOnly() async throws {
        let url = try #require(URL(string: "https://h/etc/passwd"))
        #expect(#expect(throws: FileError.self) { try HTTPBody(fileAt: url) }?.reason == "it is not the URL of a file")
        await #expect(throws: FileError.self) { try await HTTPBody("x").write(to: url) }
    }

    @Test(arguments: [5, 200_000]) func noticesThatAFileChanged(count: Int) async throws {
        try await withFolder { folder in
            let url = folder.appending(path: "f")
            try Data(repeating: 1, count: 100_000).write(to: url)
            let body = try HTTPBody(fileAt: url)
            try Data(repeating: 1, count: count).write(to: url)
            let error = await #expect(throws: FileError.self) { try await body.collect(upTo: 1 << 20) }
            #expect(error?.reason == "it had 100000 bytes and was changed while it was sent")
        }
    }

    @Test func writesAFileWithProgress() async throws {
        try await withFolder { folder in
            let url = folder.appending(path: "out é.bin")
            try Data("old".utf8).write(to: url)
            var progress: [BodyProgress] = []
            let body = HTTPBody(chunks: [[1, 2], [], [3]], length: .known(3))
            try await body.write(to: url) { progress.append($0) }
            #expect([UInt8](try Data(contentsOf: url)) == [1, 2, 3])
            #expect(progress.map(\.bytes) == [0, 2, 3])
            #expect(progress.map(\.fraction) == [0, 2.0 / 3, 1])
            #expect(try names(in: folder) == ["out é.bin"])
        }
    }

    @Test func leavesNothingBehindAFailure() async throws {
        struct Broken: Error {}
        try await withFolder { folder in
            let url = folder.appending(path: "out")
            try Data("old".utf8).write(to: url)
            await #expect(throws: Broken.self) { try await HTTPBody(chunks: [[1]], then: Broken()).write(to: url) }
            await #expect(throws: HTTPBodyError.incomplete(expected: 2, found: 1)) {
                try await HTTPBody(chunks: [[1]], length: .known(2)).write(to: url)
            }
            let task = Task { try await HTTPBody(AsyncStream<[UInt8]> { $0.yield([1]) }).write(to: url) }
            try await Task.sleep(for: .milliseconds(20))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try names(in: folder) == ["out"])
            #expect(try String(contentsOf: url, encoding: .utf8) == "old")
            await #expect(throws: FileError.self) { try await HTTPBody("x").write(to: folder.appending(path: "no/such/folder")) }
            await #expect(throws: FileError.self) { try await HTTPBody("x").write(to: folder) }
            #expect(try names(in: folder) == ["out"])
        }
    }

    @Test func refusesNamesWithNUL() async throws {
        try await withFolder { folder in
            try Data("kept".utf8).write(to: folder.appending(path: "a"))
            let url = URL(fileURLWithPath: folder.path(percentEncoded: false) + "/a\u{0}.png")
            #expect(throws: FileError.self) { try HTTPBody(fileAt: url) }
            await #expect(throws: FileError.self) { try await HTTPBody("new").write(to: url) }
            #expect(try Data(contentsOf: folder.appending(path: "a")) == Data("kept".utf8))
        }
    }

    @Test func writesToNamesOfManyBytes() async throws {
        try await withFolder { folder in
            let name = String(repeating: "文", count: 80)
            try await HTTPBody("x").write(to: folder.appending(path: name))
            #expect(try names(in: folder) == [name])
        }
    }

    @Test(.timeLimit(.minutes(1))) func doesNotWaitForAPipe() async throws {
        try await withFolder { folder in
            let url = folder.appending(path: "pipe")
            #expect(mkfifo(url.path(percentEncoded: false), 0o600) == 0)
            #expect(throws: FileError.self) { try HTTPBody(fileAt: url) }
        }
    }

    @Test(arguments: [0o600, 0o664]) func keepsPermissions(mode: Int) async throws {
        try await withFolder { folder in
            let url = folder.appending(path: "private")
            try Data("old".utf8).write(to: url)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
            try await HTTPBody("new").write(to: url)
            #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == mode)
            #expect(try Data(contentsOf: url) == Data("new".utf8))
        }
    }
}
