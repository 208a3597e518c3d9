import SourceText
import SpecLoader

@testable import OpenAPIDocument

/// An overlay applied to a document for a test.
struct Overlaying {
    let document: Node
    let result: Node
    let messages: [String]
    let diagnostics: [Diagnostic]

    /// - Returns: `nil` where one of the texts is no YAML.
    init?(document documentText: String, overlay overlayText: String) {
        var files = SourceFiles()
        var found = Diagnostics()
        let documentFile = SourceFile(path: "openapi.yaml", bytes: Array(documentText.utf8))
        let overlayFile = SourceFile(path: "overlay.yaml", bytes: Array(overlayText.utf8))
        guard let document = SpecLoader().load(documentFile, number: files.add(documentFile), diagnostics: &found),
            let overlay = SpecLoader().load(overlayFile, number: files.add(overlayFile), diagnostics: &found)
        else { return nil }
        self.document = document
        result = OverlayApplier().apply(overlay: overlay, to: document, diagnostics: &found)
        diagnostics = found.all
        let places = files
        messages = found.all.map { diagnostic in
            let place = diagnostic.location.map { location in
                let position = places.position(of: location)
                return "\(places[location.file].path):\(position.line):\(position.column)"
            }
            return "\(place ?? "-"): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.id)]"
        }
    }

    /// Actions only, from line 3 on.
    init?(document: String, actions: String) {
        self.init(document: document, overlay: "overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\nactions:\n\(actions)")
    }

    func isResult(_ text: String) -> Bool {
        var found = Diagnostics()
        let file = SourceFile(path: "expected.yaml", bytes: Array(text.utf8))
        guard let expected = SpecLoader().load(file, number: 0, diagnostics: &found) else { return false }
        return ComparableValue(expected) == ComparableValue(result)
    }
}
