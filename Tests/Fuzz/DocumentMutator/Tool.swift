import Foundation

/// Runs programs with little time and memory.
struct Tool {
    struct Outcome {
        /// 128 and more for a signal.
        var code: Int32
        var output: String
    }

    /// - Parameters:
    ///   - seconds: of processor time.
    ///   - memory: address space in KiB.
    static func run(_ program: String, _ arguments: [String], seconds: Int, memory: Int, in folder: URL) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let command = "ulimit -t \(seconds); ulimit -v \(memory) 2>/dev/null; exec \"$0\" \"$@\" >output.txt 2>&1"
        process.arguments = ["-c", command, program] + arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["SWIFT_BACKTRACE"] = "enable=no"
        process.environment = environment
        try process.run()
        process.waitUntilExit()
        let output = (try? Data(contentsOf: folder.appending(path: "output.txt"))) ?? Data()
        return Outcome(
            code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: output, as: UTF8.self)
        )
    }
}
