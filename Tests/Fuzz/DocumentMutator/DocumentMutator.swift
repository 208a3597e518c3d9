import Foundation
import SourceText
import SpecLoader
import SwiftTokens

/// Mutates documents and has clients generated from them: `DocumentMutator LATHE FOLDER FIRST SECONDS [MODULES]`, with the paths of the
/// documents on standard input.
///
/// A seed decides everything about a document. Every run ends in time and memory with 0 or 1, and what is generated is Swift: taken apart
/// here, parsed by the compiler in batches, and every twentieth client is type-checked where the runtime's modules are given. A finding
/// leaves the document in FOLDER/findings. With 0 seconds only the first seed is tried.
@main struct DocumentMutator {
    private let lathe: String
    private let folder: URL
    private let modules: String?
    private let documents: [String]
    private var loaded: [String: Node] = [:]
    private var counts = (documents: 0, generated: 0, refused: 0, typeChecked: 0, findings: 0)
    /// The generated files that have not been parsed yet, by seed.
    private var unparsed: [(seed: UInt64, files: [String])] = []

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 4, let first = UInt64(Array(arguments)[2]), let seconds = Double(Array(arguments)[3]) else {
            print("usage: DocumentMutator LATHE FOLDER FIRST SECONDS [MODULES] < documents")
            exit(64)
        }
        var documents: [String] = []
        while let line = readLine() { documents.append(line) }
        let all = Array(arguments)
        var mutator = DocumentMutator(
            lathe: all[0],
            folder: URL(filePath: all[1]),
            modules: all.count > 4 ? all[4] : nil,
            documents: documents
        )
        exit(try mutator.run(first: first, seconds: seconds))
    }

    private init(lathe: String, folder: URL, modules: String?, documents: [String]) {
        self.lathe = lathe
        self.folder = folder
        self.modules = modules
        self.documents = documents
    }

    private mutating func run(first: UInt64, seconds: Double) throws -> Int32 {
        try FileManager.default.createDirectory(at: folder.appending(path: "findings"), withIntermediateDirectories: true)
        let end = Date().addingTimeInterval(seconds)
        var seed = first
        repeat {
            try run(seed: seed)
            if unparsed.count >= 40 { try parse() }
            seed += 1
        } while Date() < end
        try parse()
        print(
            "seeds \(first)..<\(seed): \(counts.documents) documents, \(counts.generated) generated, \(counts.refused) refused, "
                + "\(counts.typeChecked) type-checked, \(counts.findings) findings"
        )
        return counts.findings == 0 ? 0 : 1
    }

    // MARK: A seed

    private mutating func run(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        guard let document = tree(random.pick(documents)), let donor = tree(random.pick(documents)) else { return }
        var mutator = TreeMutator(document, donor: donor, random: random)
        let text = TreeText(mutator.mutated(document)).text
        // A comment makes it YAML.
        let name = seed.isMultiple(of: 2) ? "openapi.json" : "openapi.yaml"
        let work = folder.appending(path: "work/\(seed)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        try Data(((seed.isMultiple(of: 2) ? "" : "# \(seed)\n") + text).utf8).write(to: work.appending(path: name))
        let configuration = "document: \(name)\nmodule: Mutated\noutput: out\nfake: fake\n"
        try Data(configuration.utf8).write(to: work.appending(path: "lathe.yaml"))
        // 1 GiB, and the stack that is reserved.
        let outcome = try Tool.run(lathe, ["generate"], seconds: 10, memory: 1_700_000, in: work)
        counts.documents += 1
        switch outcome.code {
        case 0:
            counts.generated += 1
            try check(seed, in: work)
        case 1:
            counts.refused += 1
            let isWritten = FileManager.default.fileExists(atPath: work.appending(path: "out").path)
            if isWritten { try report(seed, "files were written in spite of errors", in: work) }
            try FileManager.default.removeItem(at: work)
        default: try report(seed, "ended with \(outcome.code): \(outcome.output.suffix(400))", in: work)
        }
    }

    private mutating func tree(_ path: String) -> Node? {
        if let node = loaded[path] { return node }
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        var diagnostics = Diagnostics()
        let node = SpecLoader().load(SourceFile(path: path, bytes: Array(data)), number: 0, diagnostics: &diagnostics)
        loaded[path] = node
        return node
    }

    // MARK: What was generated

    private mutating func check(_ seed: UInt64, in work: URL) throws {
        let files = ["out", "fake"].flatMap { name -> [String] in
            let path = work.appending(path: name)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path.path)) ?? []
            return names.filter { $0.hasSuffix(".swift") }.sorted().map { path.appending(path: $0).path }
        }
        for file in files {
            let text = Array(FileManager.default.contents(atPath: file) ?? Data())
            do { _ = try SwiftLexer.tokens(of: text) } catch {
                return try report(seed, "\(file.split(separator: "/").last ?? ""): \(error)", in: work)
            }
        }
        if let modules, seed.isMultiple(of: 20) {
            counts.typeChecked += 1
            let client = files.filter { $0.contains("/out/") }
            let arguments = ["-typecheck", "-swift-version", "6", "-module-name", "Mutated", "-I", modules] + client
            let outcome = try Tool.run("swiftc", arguments, seconds: 120, memory: 10_000_000, in: work)
            // Types of a user's own are in modules that only he has.
            if outcome.code != 0, !outcome.output.contains("error: no such module 'OwnTypes'") {
                return try report(seed, "does not type-check: \(Self.errors(in: outcome.output))", in: work)
            }
        }
        unparsed.append((seed, files))
    }

    /// Has the compiler parse what was generated since the last time.
    private mutating func parse() throws {
        let batch = unparsed
        unparsed = []
        if batch.isEmpty { return }
        let outcome = try parse(batch.flatMap(\.files))
        for (seed, files) in batch {
            let work = folder.appending(path: "work/\(seed)")
            if outcome.code != 0 {
                let own = try parse(files)
                if own.code != 0 {
                    try report(seed, "is no Swift: \(Self.errors(in: own.output))", in: work)
                    continue
                }
            }
            try FileManager.default.removeItem(at: work)
        }
    }

    private func parse(_ files: [String]) throws -> Tool.Outcome {
        let list = folder.appending(path: "files.txt")
        try Data(files.map { "\"\($0)\"\n" }.joined().utf8).write(to: list)
        return try Tool.run(
            "swiftc",
            ["-frontend", "-parse", "-swift-version", "6", "@\(list.path)"],
            seconds: 120,
            memory: 10_000_000,
            in: folder
        )
    }

    private static func errors(in output: String) -> String {
        output.split(separator: "\n").filter { $0.contains("error:") }.prefix(3).joined(separator: "\n  ")
    }

    private mutating func report(_ seed: UInt64, _ message: String, in work: URL) throws {
        counts.findings += 1
        let kept = folder.appending(path: "findings/\(seed)")
        try? FileManager.default.removeItem(at: kept)
        try FileManager.default.moveItem(at: work, to: kept)
        print("seed \(seed): \(message)\n  the document is in \(kept.path)")
    }
}
