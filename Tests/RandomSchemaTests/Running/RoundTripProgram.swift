import Foundation
import LatheRuntime

/// A program that reads a line with the name of a type and a JSON text and answers with the JSON that comes back.
struct RoundTripProgram {
    /// What came back for one sample.
    struct Answer {
        var text: String
        /// The JSON, unless it was refused.
        var value: JSONValue?
    }

    let types: [String]
    /// Has the client in `Generated`.
    let folder: URL

    private var main: String {
        """
        import Foundation
        import LatheRuntime

        func roundTrip<Value: JSONRepresentable>(_ type: Value.Type, _ json: [UInt8]) -> String {
            do {
                let value = try Value(json: json)
                let written = try value.json()
                guard try Value(json: written) == value else { return "error\\tanother value is read from " + text(written) }
                return "json\\t" + text(written)
            } catch {
                return "error\\t\\(error)"
            }
        }

        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

        let types: [String: @Sendable ([UInt8]) -> String] = [
        \(types.map { "    \"\($0)\": { roundTrip(\($0).self, $0) }," }.joined(separator: "\n"))
        ]

        for line in FileHandle.standardInput.readDataToEndOfFile().split(separator: 10) {
            let parts = line.split(separator: 9, maxSplits: 1)
            let answer = types[text(Array(parts[0]))]?(Array(parts[1])) ?? "error\\tno such type"
            FileHandle.standardOutput.write(Data((answer.replacingOccurrences(of: "\\n", with: " ") + "\\n").utf8))
        }
        """
    }

    /// Links against what the package's own build made of the runtime.
    func compile() throws {
        try main.write(to: folder.appending(path: "main.swift"), atomically: true, encoding: .utf8)
        let products = Self.products
        let objects = ["LatheRuntime", "JSONSyntax", "HTTPTypes"].map { "'\(products)'/\($0).build/*.o" }.joined(separator: " ")
        let (status, output) = try Self.shell(
            """
            ulimit -v 10000000 2>/dev/null
            swiftc -swift-version 6 -warnings-as-errors -Onone -module-name RoundTrip -I '\(products)/Modules' \
                Generated/*.swift main.swift \(objects) -o round-trip
            """,
            in: folder
        )
        guard status == 0 else {
            let errors = output.split(separator: "\n").filter { $0.contains("error:") }.prefix(8).joined(separator: "\n")
            throw Batch.Failure(
                description: "does not compile; \(folder.path)\n\(errors.isEmpty ? String(output.suffix(2_000)) : errors)"
            )
        }
    }

    static func run(in folder: URL, lines: [String]) throws -> [Answer] {
        try (lines.joined(separator: "\n") + "\n").write(to: folder.appending(path: "samples"), atomically: true, encoding: .utf8)
        let (_, output) = try shell("./round-trip < samples", in: folder)
        return output.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            let text = parts.count > 1 ? String(parts[1]) : ""
            return Answer(text: text, value: parts[0] == "json" ? try? JSONValue(json: text.utf8) : nil)
        }
    }

    /// The folder with the built modules and objects: the one the tests run from.
    private static let products: String = {
        if let path = ProcessInfo.processInfo.environment["LATHE_PRODUCTS"] { return path }
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "LatheRuntime.build").path) {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    private static func shell(_ command: String, in folder: URL) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1\n\(command)"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
