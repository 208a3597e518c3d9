import SourceText
import SpecLoader

/// A text loaded for a test: the tree as one line, the messages as one line each.
struct Loading {
    let file: SourceFile
    let root: Node?
    let diagnostics: [Diagnostic]

    init(_ text: String, path: String = "f.yaml", loader: SpecLoader = SpecLoader()) {
        self.init(bytes: Array(text.utf8), path: path, loader: loader)
    }

    init(bytes: [UInt8], path: String = "f.yaml", loader: SpecLoader = SpecLoader()) {
        file = SourceFile(path: path, bytes: bytes)
        var found = Diagnostics()
        root = loader.load(file, number: 0, diagnostics: &found)
        diagnostics = found.all
    }

    /// `{a: 1, b: ["x", null]}`; `nil` where nothing was loaded.
    var tree: String? { root.map(Self.describe) }

    /// `error 1:3 yaml-syntax: message`, and `note 1:1: message` after it.
    var messages: [String] {
        diagnostics.flatMap { diagnostic in
            ["\(diagnostic.severity) \(place(diagnostic.location)) \(diagnostic.id): \(diagnostic.message)"]
                + diagnostic.notes.map { "note \(place($0.location)): \($0.message)" }
        }
    }

    /// The bytes of a range as text.
    func text(_ range: SourceRange) -> String {
        String(decoding: file.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return "-" }
        let position = file.position(at: Int(range.start))
        return "\(position.line):\(position.column)"
    }

    private static func describe(_ node: Node) -> String {
        switch node.content {
        case .null: "null"
        case .bool(let value): String(value)
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .sequence(let items): "[" + items.map(describe).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
