import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader

/// Leaves of suggestions only those that give code without a message: applies them as an overlay and lowers again.
struct SuggestionCheck {
    let pipeline: Pipeline
    /// The document without them, as an overlay finds it.
    let root: Node
    /// The files that were read.
    let inputs: InputReader
    let title: String
    /// What the document gives without them.
    let model: ClientModel
    let known: Set<Diagnostic>

    struct Checked {
        var kept: [Suggestion]
        var leftOut: [SuggestionOverlay.LeftOut] = []
    }

    func check(_ suggestions: [Suggestion]) -> Checked {
        var result = Checked(kept: suggestions)
        while !result.kept.isEmpty {
            let problems = problems(of: result.kept)
            if problems.isEmpty { break }
            let kept = result.kept
            result.kept = []
            for (place, suggestion) in kept.enumerated() {
                if let message = problems[place] {
                    result.leftOut.append(.init(suggestion: suggestion, message: message))
                } else {
                    result.kept.append(suggestion)
                }
            }
        }
        return result
    }

    /// What is said about suggestions, by their places.
    private func problems(of suggestions: [Suggestion]) -> [Int: String] {
        let overlay = SuggestionOverlay(suggestions, title: title, files: inputs.files)
        var inputs = inputs
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "overlay.yaml", bytes: Array(overlay.text.utf8))
        let number = inputs.add(file)
        let node = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        let changed = node.map { OverlayApplier().apply(overlay: $0, to: root, diagnostics: &diagnostics) }
        let loaded = changed.flatMap { root in
            let linked = LinkedInput(root: root, written: root, versions: inputs.referencedVersions)
            return pipeline.load(linked, diagnostics: &diagnostics)
        }
        let lowered = loaded.flatMap { pipeline.lower($0.document, diagnostics: &diagnostics) }
        var result: [Int: String] = [:]
        for diagnostic in diagnostics.unique where !known.contains(diagnostic) {
            let isOurs = diagnostic.location?.file == number
            let line = isOurs ? diagnostic.location.map { inputs.files.position(of: $0).line } : nil
            // What is said about no line of the overlay may be about any of them.
            if let place = line.flatMap(overlay.suggestion) {
                result[place] = result[place] ?? diagnostic.message
            } else {
                return Dictionary(uniqueKeysWithValues: suggestions.indices.map { ($0, diagnostic.message) })
            }
        }
        if result.isEmpty, lowered?.operations.map(\.name) != model.operations.map(\.name) {
            return Dictionary(uniqueKeysWithValues: suggestions.indices.map { ($0, "it would rename other methods") })
        }
        return result
    }
}
