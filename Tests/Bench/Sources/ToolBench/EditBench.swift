import Foundation
import Measuring

/// What compiling GitHub's client again costs after one schema of its document was edited: a property more, and the client generated over
/// the one that was compiled.
///
/// The compiler keeps track of what depends on what, the way `swift build` has it do: `-incremental` with a file that says where everything
/// goes. A schema on which half of the others depend costs more than one that stands alone, so that several are edited, one after the other.
/// The figure is the median.
struct EditBench {
    let tool: Tool
    /// How much address space a compiler may take, in bytes.
    let limit: UInt64

    private var folder: String { "\(tool.work)/github-edited" }
    private var objects: String { "\(tool.work)/github-edited-objects" }

    func run() throws {
        // The name stands in what is generated.
        try FileManager.default.createDirectory(atPath: "\(tool.work)/edited", withIntermediateDirectories: true)
        var document = try EditedDocument(tool.github, at: "\(tool.work)/edited/api.github.com.json")
        for path in [folder, objects] { tool.remove(path) }
        try document.write()
        let whole = try build(document)
        let schemas = document.schemas
        // One in five, wherever they come to lie.
        let chosen = (0..<5).map { schemas[schemas.count * (2 * $0 + 1) / 10] }
        var parts: [Double] = []
        var list: [String] = []
        for schema in chosen {
            document.addProperty(to: schema)
            try document.write()
            let rebuilt = try build(document)
            parts.append(rebuilt.seconds / whole.seconds)
            list.append("\(schema) \((rebuilt.seconds / whole.seconds).short) with \(rebuiltFiles()) files")
        }
        Row(
            "Compile",
            "one schema of GitHub's edited, against the whole client (\(list.joined(separator: ", ")))",
            (median(parts) * whole.seconds).seconds,
            compared: whole.seconds.seconds,
            value: median(parts),
            goal: .atMost(0.25, unit: "×")
        ).report()
    }

    /// Generates the client and compiles what is new.
    private func build(_ document: EditedDocument) throws -> Usage {
        _ = tool.generate(document.path, module: "GitHub", into: folder)
        try FileManager.default.createDirectory(atPath: objects, withIntermediateDirectories: true)
        let files = SwiftFiles(folder).paths
        var map: [String: [String: String]] = ["": ["swift-dependencies": "\(objects)/module.swiftdeps"]]
        for file in files {
            let name = "\(objects)/\(((file as NSString).lastPathComponent as NSString).deletingPathExtension)"
            map[file] = ["object": "\(name).o", "swift-dependencies": "\(name).swiftdeps"]
        }
        let mapPath = "\(objects)/map.json"
        try? JSONSerialization.data(withJSONObject: map, options: .sortedKeys).write(to: URL(fileURLWithPath: mapPath))
        _ = Usage(["touch", "\(objects)/began"])
        let usage = Usage(
            [
                "swiftc", "-swift-version", "6", "-parse-as-library", "-Onone", "-enable-batch-mode", "-incremental", "-j2",
                "-module-name", "GitHub",
                "-package-name", "bench", "-I", tool.modules, "-output-file-map", mapPath, "-emit-module", "-emit-module-path",
                "\(objects)/GitHub.swiftmodule", "-c",
            ] + files,
            showsErrors: true,
            memory: limit
        )
        if usage.exitCode != 0 { print("the edited client does not compile (exit code \(usage.exitCode))") }
        return usage
    }

    /// How many files the last build compiled.
    private func rebuiltFiles() -> Int {
        let date = { (path: String) in try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date }
        guard let began = date("\(objects)/began") else { return 0 }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: objects)) ?? []
        return names.count { $0.hasSuffix(".o") && (date("\(objects)/\($0)") ?? .distantPast) >= began }
    }
}
