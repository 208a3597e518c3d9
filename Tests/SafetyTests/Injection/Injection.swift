import Foundation
import PipelineCheck
import SourceText
import SpecLoader
import SwiftEmitter

/// Puts hostile texts into the places of a fixture, and compares what comes out with what comes of a harmless text there.
struct Injection {
    let fixture: String
    let input: GenerationInput

    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    /// The names of the fixtures that files are generated from.
    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
        return all.sorted().filter { FileManager.default.fileExists(atPath: fixtures.appending(path: "\($0)/expected").path) }
    }()

    init?(fixture: String) {
        guard let input = GenerationInput(folder: Self.fixtures.appending(path: fixture).path) else { return nil }
        self.fixture = fixture
        self.input = input
    }

    /// What is declared with the harmless words in a place: the first that it can have, and the others only where they are needed.
    struct Harmless {
        let injection: Injection
        let target: Target
        private var known: [DeclarationCounts] = []
        private var rest = Injection.harmless[...]

        init(_ injection: Injection, at target: Target) {
            self.injection = injection
            self.target = target
        }

        /// What there is more of than with any of the words; empty where there is one like it, or none that the place can have.
        mutating func excess(of counts: DeclarationCounts) -> [String] {
            var first: [String]?
            var number = 0
            while true {
                while number >= known.count {
                    guard let word = rest.popFirst() else { return first ?? [] }
                    let files = injection.result(of: word, at: target)?.generated
                    if let counts = files.flatMap({ try? DeclarationCounts($0) }) { known.append(counts) }
                }
                let excess = counts.excess(over: known[number])
                if excess.isEmpty { return [] }
                first = first ?? excess
                number += 1
            }
        }
    }

    /// A place of one of the trees.
    struct Target {
        var tree: Int
        var place: StringPlace
    }

    /// Every place that has another role than those before it.
    ///
    /// - Parameter roles: Those that were met before.
    func targets(roles: inout Set<String>) -> [Target] {
        var result: [Target] = []
        for (tree, root) in input.trees.enumerated() {
            for place in StringPlace.all(in: root) where roles.insert(place.role + (tree > 0 ? " of an overlay" : "")).inserted {
                result.append(Target(tree: tree, place: place))
            }
        }
        return result
    }

    /// - Returns: What is generated with the text in the place; `nil` where the place cannot have it.
    func result(of text: String, at target: Target) -> PipelineCheck.Result? {
        guard let root = target.place.replacing(with: text, in: input.trees[target.tree]) else { return nil }
        var input = input
        input.trees[target.tree] = root
        return input.generate()
    }

    /// Words that do no harm. What is generated can depend on what a text is (a name of XML cannot have a space), so that there are
    /// several: one of them has to be like the hostile text. One has a parameter of a path, as braces in a text are.
    static let harmless = ["harmlessWord", "harmless word", "harmless/word", "1", "harmless?", "", "/harmless/{word}"]

    /// What is wrong with what is generated from a hostile text.
    ///
    /// - Parameter harmless: What it is compared with.
    func finding(of hostile: PipelineCheck.Result, harmless: inout Harmless) -> String? {
        if let message = hostile.diagnostics.first(where: { $0.kind == .internal }) {
            return "internal error: \(message.message)"
        }
        guard let files = hostile.generated else {
            return hostile.diagnostics.contains { $0.severity == .error } ? nil : "nothing is generated without an error"
        }
        let text = DiagnosticRenderer(files: hostile.files, format: .text).render(hostile.diagnostics)
        if let scalar = text.unicodeScalars.first(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x9B }) {
            return "a message holds U+\(String(scalar.value, radix: 16))"
        }
        for file in files where !file.path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) || file.path.contains("..") {
            return "a file is called \(file.path.debugDescription)"
        }
        do {
            let counts = try DeclarationCounts(files)
            let excess = harmless.excess(of: counts)
            return excess.isEmpty ? nil : excess.joined(separator: ", ")
        } catch { return "\(error)" }
    }
}
