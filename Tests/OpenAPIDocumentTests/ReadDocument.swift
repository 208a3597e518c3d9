import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// A document written in a test, read.
struct ReadDocument {
    let document: OpenAPIDocument?
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    init(_ yaml: String) {
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "test.yaml", bytes: Array(yaml.utf8))
        let number = files.add(file)
        let loaded = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        let root = loaded.map { SwaggerUpgrade().upgrade($0, diagnostics: &diagnostics) }
        document = root.flatMap { DocumentReader().read($0, diagnostics: &diagnostics) }
        // Most documents of these tests describe no responses, to stay short.
        self.diagnostics = diagnostics.all.filter { $0.id != "no-responses" }
        self.files = files
    }

    /// A document of schemas, written as the flow or block mapping of `components/schemas`.
    init(schemas: String, version: String = "3.1.0") {
        let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
            separator: "\n"
        )
        self.init("openapi: \(version)\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n\(indented)\n")
    }

    /// `severity line:column id: message` of everything that was said.
    var messages: [String] {
        diagnostics.map { diagnostic in
            let position = diagnostic.location.map { files.position(of: $0) }
            let place = position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(diagnostic.severity) \(place) \(diagnostic.id): \(diagnostic.message)"
        }
    }

    func schema(_ name: String) -> Schema? { document?.schemas.first { $0.name == name }?.schema }
}
