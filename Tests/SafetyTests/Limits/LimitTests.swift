import Foundation
import Testing

/// What no document may do: take minutes or gigabytes, use up the stack, leave half a client.
@Suite struct LimitTests {
    @Test(.enabled(if: LimitedTool.tool != nil, "lathe is not built"), arguments: LargeDocument.all)
    func endsInTime(_ document: LargeDocument) throws {
        let tool = try LimitedTool()
        defer { tool.remove() }
        try tool.write(document.text(), to: document.file)
        let outcome = try tool.generate(document.file, seconds: document.seconds)
        #expect(outcome.code == 0 || outcome.code == 1, "ended with \(outcome.code): \(outcome.errors.suffix(300))")
        if outcome.code != 0 { #expect(outcome.written == []) }
        if outcome.code == 0 { #expect(outcome.written.contains("LimitsClient.swift")) }
        if let id = document.id {
            #expect(outcome.ids.contains(id), "only \(outcome.ids)")
        } else {
            #expect(outcome.code == 0, "\(outcome.errors.prefix(500))")
        }
    }

    @Test(.enabled(if: LimitedTool.tool != nil, "lathe is not built")) func fileOf300MiB() throws {
        let tool = try LimitedTool()
        defer { tool.remove() }
        let path = tool.folder.appending(path: "openapi.yaml").path
        // A file with a hole: it takes no disk.
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 300 << 20)
        try handle.close()
        let outcome = try tool.generate("openapi.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.ids == ["cannot-read"])
        #expect(outcome.written == [])
    }

    @Test(.enabled(if: LimitedTool.tool != nil, "lathe is not built")) func fileOf200MBOfText() throws {
        let tool = try LimitedTool()
        defer { tool.remove() }
        try tool.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\nx-a: \"", to: "openapi.yaml")
        let handle = try FileHandle(forWritingTo: tool.folder.appending(path: "openapi.yaml"))
        try handle.seekToEnd()
        let megabyte = Data(repeating: UInt8(ascii: "a"), count: 1_000_000)
        for _ in 0..<200 { try handle.write(contentsOf: megabyte) }
        try handle.write(contentsOf: Data("\"\n".utf8))
        try handle.close()
        let outcome = try tool.generate("openapi.yaml")
        #expect(outcome.code == 0 || outcome.code == 1, "ended with \(outcome.code): \(outcome.errors.suffix(300))")
    }
}
