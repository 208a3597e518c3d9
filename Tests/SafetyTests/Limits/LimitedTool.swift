import Foundation

/// The tool as a process that may take 10 seconds of processor time and 1 GiB of memory, and no more.
struct LimitedTool {
    /// Beside the tests where the build system puts it; else of the usual debug build.
    static let tool: URL? = {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let folders = [Bundle.main.executableURL?.deletingLastPathComponent(), root.appending(path: ".build/debug")]
        return folders.compactMap { $0?.appending(path: "lathe") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    struct Outcome {
        /// Of the process; 128 and more for a signal.
        var code: Int32
        var errors: String
        /// The files in the output folder.
        var written: [String]
        /// The identifiers of the diagnostics, each once, sorted.
        var ids: [String]
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lathe-limits-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

    /// Generates from a document in the folder.
    func generate(_ document: String, seconds: Int = 10) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // The stack of 512 MiB that the tool reserves is address space, too.
        let limits = "ulimit -t \(seconds); ulimit -v 1700000 2>/dev/null"
        process.arguments =
            ["-c", "\(limits); exec \"$0\" \"$@\" 2>errors.txt", Self.tool?.path ?? "", "generate", "--diagnostics", "json"]
            + ["--document", document, "--module", "Limits", "--output", "out"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        process.environment = environment
        try process.run()
        process.waitUntilExit()
        let errors = String(decoding: try Data(contentsOf: folder.appending(path: "errors.txt")), as: UTF8.self)
        let written = (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "out").path)) ?? []
        let ids = errors.components(separatedBy: "\n{").compactMap { line in
            line.components(separatedBy: "\"id\":\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
        return Outcome(
            code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            errors: errors,
            written: written,
            ids: Set(ids).sorted()
        )
    }
}
