import SourceText
import SpecLoader

@testable import DocumentRewriting
@testable import OpenAPIDocument

/// An overlay applied to a document for a test.
struct Overlaying {
    let document: Node
    let result: Node
    let messages: [String]
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    /// - Returns: `nil` where one of the texts is no YAML.
    init?(document documentText: String, overlay overlayText: String, steps: Int = JSONPathBudget.normal) {
        var files = SourceFiles()
        var found = Diagnostics()
        let documentFile = SourceFile(path: "openapi.yaml", bytes: Array(documentText.utf8))
        let overlayName = overlayText.hasPrefix("{") ? "overlay.json" : "overlay.yaml"
        let overlayFile = SourceFile(path: overlayName, bytes: Array(overlayText.utf8))
        guard let document = SpecLoader().load(documentFile, number: files.add(documentFile), diagnostics: &found),
            let overlay = SpecLoader().load(overlayFile, number: files.add(overlayFile), diagnostics: &found)
        else { return nil }
        self.document = document
        result = OverlayApplier(steps: steps).apply(overlay: overlay, to: document, diagnostics: &found)
        diagnostics = found.all
        let places = files
        self.files = files
        messages = found.all.map { diagnostic in
            let place = diagnostic.location.map { location in
                let position = places.position(of: location)
                return "\(places[location.file].path):\(position.line):\(position.column)"
            }
            return "\(place ?? "-"): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.id)]"
        }
    }

    /// Actions only, from line 4 on.
    init?(document: String, actions: String, version: String = "1.1.0", steps: Int = JSONPathBudget.normal) {
        let head = "overlay: \(version)\ninfo: {title: T, version: 1.0.0}\n"
        self.init(document: document, overlay: "\(head)actions:\n\(actions)", steps: steps)
    }

    /// `openapi.yaml:3:1` of what a path of keys leads to: that of the key, or of the value.
    func place(_ keys: [String], ofKey: Bool = false) -> String? {
        var node = result
        var keyRange = node.range
        for key in keys {
            if let items = node.sequence, let index = Int(key) {
                node = items[index]
            } else {
                guard let entry = node.mapping?.entry(key) else { return nil }
                (node, keyRange) = (entry.value, entry.keyRange)
            }
        }
        let range = ofKey ? keyRange : node.range
        let position = files.position(of: range)
        return "\(files[range.file].path):\(position.line):\(position.column)"
    }

    func line(_ range: SourceRange) -> Int { files.position(of: range).line }

    func isResult(_ text: String) -> Bool {
        var found = Diagnostics()
        let file = SourceFile(path: "expected.yaml", bytes: Array(text.utf8))
        guard let expected = SpecLoader().load(file, number: 0, diagnostics: &found) else { return false }
        return ComparableValue(expected) == ComparableValue(result)
    }
}
