import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// A document written in a test, in the words of OpenAPI 3.
struct UpgradedDocument {
    private let root: Node?
    let document: OpenAPIDocument?
    /// `severity line:column id: message` of everything that was said.
    let messages: [String]
    private let files: SourceFiles

    /// - Parameter yaml: a whole document, or one without `swagger` and `info`.
    init(_ yaml: String) {
        let isWhole = yaml.contains("swagger:") || yaml.contains("openapi:")
        let text = isWhole ? yaml : "swagger: '2.0'\ninfo: {title: T, version: '1'}\n" + yaml
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
        let number = files.add(file)
        let loaded = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        root = loaded.map { SwaggerUpgrade().upgrade($0, diagnostics: &diagnostics) }
        document = root.flatMap { DocumentReader().read($0, diagnostics: &diagnostics) }
        let sources = files
        // Most documents of these tests describe no responses, to stay short.
        messages = diagnostics.all.filter { $0.id != "no-responses" }.map { diagnostic in
            let position = diagnostic.location.map { sources.position(of: $0) }
            return
                "\(diagnostic.severity) \(position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.id): \(diagnostic.message)"
        }
        self.files = files
    }

    /// What is at a pointer, on one line: `{type: string, enum: [a, b]}`.
    subscript(pointer: String) -> String? {
        root.flatMap { JSONPointer(pointer)?.resolve(in: $0) }.map(Self.text)
    }

    /// Where a node stands in the text that was written: `line:column`.
    func place(_ pointer: String) -> String? {
        guard let node = root.flatMap({ JSONPointer(pointer)?.resolve(in: $0) }) else { return nil }
        let position = files.position(of: node.range)
        return "\(position.line):\(position.column)"
    }

    static func text(_ node: Node) -> String {
        switch node.content {
        case .null: "null"
        case .bool(let value): String(value)
        case .number(let text), .string(let text): text
        case .sequence(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case .mapping(let mapping): "{" + mapping.entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
