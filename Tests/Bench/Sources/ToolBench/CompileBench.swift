import Foundation
import Measuring

/// What compiling costs: GitHub's client against the plain structs, against the same document with everything synthesised, and after
/// one schema was edited.
struct CompileBench {
    let tool: Tool
    /// How much address space a compiler may take, in bytes.
    private let limit: UInt64 = 10_000_000_000

    func run() throws {
        let plain = "\(tool.work)/plain"
        try FileManager.default.createDirectory(atPath: plain, withIntermediateDirectories: true)
        try PlainStructs().text.write(toFile: "\(plain)/Plain.swift", atomically: true, encoding: .utf8)
        let client = "\(tool.work)/github-compile"
        tool.remove(client)
        _ = tool.generate(tool.github, module: "GitHub", into: client)
        size(of: client)

        // In turn, since what else the machine does falls on both.
        let runs = (0..<3).map { _ in
            (plain: compile(plain, "Plain", ["-Onone"]), client: compile(client, "GitHub", ["-Onone"]))
        }
        let (debugPlain, debug) = runs.sorted { $0.client.seconds / $0.plain.seconds < $1.client.seconds / $1.plain.seconds }[1]
        Row(
            "Compile",
            "GitHub's client, debug, against 400 plain structs",
            debug.seconds.seconds,
            compared: debugPlain.seconds.seconds,
            value: debug.seconds / debugPlain.seconds,
            goal: .atMost(3, unit: "×")
        ).report()
        Row("Compile", "the same, CPU seconds", debug.seconds.seconds, value: debug.seconds, goal: .atMost(33, unit: " s"))
            .report()
        let peak = runs.map(\.client.peak).max() ?? .nan
        Row("Compile", "the same, largest process", peak.megabytes, value: peak / 1e6, goal: .atMost(1000, unit: " MB")).report()
        Row(
            "Compile",
            "the same, object code",
            objectBytes(client).megabytes,
            value: objectBytes(client) / 1e6,
            goal: .none(unit: " MB")
        ).report()

        try EditBench(tool: tool, limit: limit).run()

        let comparison = try synthesised()
        let models = compile(client, "GitHub", ["-O", "-wmo"], modelsOnly: true)
        let theirs = compile(comparison, "GitHubSynthesised", ["-O", "-wmo"])
        let release = compile(client, "GitHub", ["-O", "-wmo"])
        // As README.md proposes for large clients. SwiftPM hands over both: the last one counts.
        let unoptimised = (0..<3).map { _ in compile(client, "GitHub", ["-O", "-wmo", "-Onone"]) }.sorted {
            $0.seconds < $1.seconds
        }[1]
        for (name, ours) in [
            ("GitHub's models alone, release, against the same with synthesised Codable and Hashable", models),
            ("GitHub's client with its operations, release, against the same synthesised models", release),
            (
                "GitHub's client with its operations, release, the client not optimised, against the same synthesised models",
                unoptimised
            ),
        ] {
            Row(
                "Compile",
                name,
                ours.seconds.seconds,
                compared: theirs.seconds.seconds,
                value: ours.seconds / theirs.seconds,
                goal: .atMost(0.2, unit: "×")
            ).report()
        }
        Row(
            "Compile",
            "the optimised client with its operations, largest process",
            release.peak.megabytes,
            value: release.peak / 1e6,
            goal: .none(unit: " MB")
        )
        .report()
    }

    /// Lines and bytes of the generated client.
    private func size(of folder: String) {
        let files = SwiftFiles(folder).paths
        let texts = files.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
        let lines = texts.reduce(0) { $0 + $1.utf8.count(where: { $0 == 10 }) }
        let types = texts.reduce(0) { count, text in
            count + text.split(separator: "\n").count { $0.contains("nonisolated struct ") || $0.contains("nonisolated enum ") }
        }
        Row(
            "Compile",
            "lines of GitHub's client, in \(files.count) files with \(types) types",
            "\(lines)",
            value: Double(lines),
            goal: .none(unit: "")
        ).report()
    }

    /// Compiles all Swift of a folder into a module and object files beside it.
    ///
    /// - Parameter modelsOnly: without the operations: the models do without them.
    private func compile(_ folder: String, _ module: String, _ flags: [String], modelsOnly: Bool = false) -> Usage {
        let output = "\(folder)-objects"
        tool.remove(output)
        try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let here = FileManager.default.currentDirectoryPath
        _ = FileManager.default.changeCurrentDirectoryPath(output)
        defer { _ = FileManager.default.changeCurrentDirectoryPath(here) }
        let batch = flags.contains("-wmo") ? [] : ["-enable-batch-mode"]
        let files = SwiftFiles(folder).paths.filter { path in
            !modelsOnly || path.hasPrefix("\(folder)/Models") || path.hasPrefix("\(folder)/Exports")
        }
        let usage = Usage(
            ["swiftc", "-swift-version", "6", "-parse-as-library"] + flags + batch
                + ["-j2", "-module-name", module, "-package-name", "bench", "-I", tool.modules, "-emit-module", "-c"]
                + files,
            showsErrors: true,
            memory: limit
        )
        if usage.exitCode != 0 { print("\(module) does not compile (exit code \(usage.exitCode))") }
        return usage
    }

    /// The same document with the throw-away templates.
    private func synthesised() throws -> String {
        let folder = "\(tool.work)/github-synthesised"
        tool.remove(folder)
        let configuration = "\(tool.work)/synthesised.yaml"
        let templates = "\(tool.repository)/Tests/Bench/Comparison"
        try """
        document: \(tool.github)
        module: GitHubSynthesised
        transport: none
        output: \(folder)
        templates: \(templates)
        """.write(toFile: configuration, atomically: true, encoding: .utf8)
        _ = Usage([tool.lathe, "generate", configuration], showsErrors: false)
        try FileManager.default.copyItem(atPath: "\(templates)/Boxed.swift.txt", toPath: "\(folder)/Boxed.swift")
        return folder
    }

    private func objectBytes(_ folder: String) -> Double {
        let output = "\(folder)-objects"
        let paths = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
        return paths.filter { $0.hasSuffix(".o") }.reduce(0) { total, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(output)/\(name)")
            return total + ((attributes?[.size] as? NSNumber)?.doubleValue ?? 0)
        }
    }
}
