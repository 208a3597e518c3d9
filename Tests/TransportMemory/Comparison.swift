import Foundation

/// Every kind of transfer with every transport, a process each, against a server in a process of its own.
struct Comparison {
    private let size: Int
    private let limit: Int

    /// - Parameter arguments: The size of the body and the most memory it may take, in MiB.
    init(_ arguments: [String]) {
        size = arguments.first.flatMap { Int($0) } ?? 1024
        limit = arguments.dropFirst().first.flatMap { Int($0) } ?? 64
    }

    /// Prints a table.
    ///
    /// - Returns: Whether all stayed under the limit.
    func run() throws -> Bool {
        let server = try Self.start(["serve"])
        defer { server.process.terminate() }
        let port = server.line()
        print("\(size) MiB, at most \(limit) MiB of memory above idle")
        var isGood = true
        for transport in Transfer.transports.keys.sorted() {
            for kind in Transfer.kinds(of: transport) {
                let transfer = try Self.start(["transfer", kind.rawValue, transport, port, "\(size)"])
                let words = transfer.line().split(separator: " ")
                transfer.process.waitUntilExit()
                let peak = words.first.flatMap { Int($0) }
                let isFine = peak.map { $0 <= limit << 10 } ?? false
                isGood = isGood && isFine
                let memory = peak.map { "\(Double($0 * 10 / 1024) / 10) MiB" } ?? "failed"
                let seconds = words.last.flatMap { Double($0) }.map { "\(($0 * 100).rounded() / 100) s" } ?? "-"
                print(Self.row(transport, kind.rawValue, memory, seconds, isFine ? "" : "TOO MUCH"))
            }
        }
        return isGood
    }

    private static func row(_ columns: String...) -> String {
        zip(columns, [22, 22, 12, 10, 8]).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }.joined()
    }

    private struct Child {
        let process: Process
        let output: FileHandle

        /// Its first line of output.
        func line() -> String {
            var line = Data()
            while let byte = try? output.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) { line += byte }
            return String(decoding: line, as: UTF8.self)
        }
    }

    private static func start(_ arguments: [String]) throws -> Child {
        let process = Process()
        let (output, input) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        return Child(process: process, output: output.fileHandleForReading)
    }
}
