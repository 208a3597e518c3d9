import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// Files written in a test: they refer to each other by their bare names.
struct WrittenFiles: LinkedFiles {
    var texts: [String: String]
    var files = SourceFiles()
    private(set) var reads: [String] = []

    init(_ texts: [String: String]) { self.texts = texts }

    func location(of address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation {
        guard !address.contains("://") else {
            var failure = LinkFailure("remote-reference", "no network for '\(address)'")
            failure.isRemote = true
            throw failure
        }
        let folder = base.path.split(separator: "/").dropLast()
        var parts = folder.map(String.init)
        for part in JSONPointer.percentDecode(address).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        let path = parts.joined(separator: "/")
        return FileLocation(id: path, path: path)
    }

    mutating func node(
        of location: FileLocation,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> Node {
        try check(location)
        reads.append(location.path)
        let file = SourceFile(path: location.path, bytes: Array((texts[location.path] ?? "").utf8))
        guard let node = SpecLoader().load(file, number: files.add(file), diagnostics: &diagnostics) else {
            throw LinkFailure("unreadable-reference", "cannot read \(location.path)")
        }
        return node
    }

    func check(_ location: FileLocation) throws(LinkFailure) {
        if texts[location.path] == nil { throw LinkFailure("unreadable-reference", "there is no \(location.path)") }
    }
}

/// A document and the files beside it, made one tree.
struct LinkedDocument {
    let root: Node
    let diagnostics: [Diagnostic]
    let files: WrittenFiles

    /// - Parameters:
    ///   - document: the text of `api.yaml`, behind the lines that every document begins with.
    ///   - actions: for each overlay, `overlay0.yaml` and so on, its actions, from the fourth line on.
    init(
        _ document: String,
        version: String = "openapi: 3.1.0",
        _ others: [String: String] = [:],
        overlays actions: [String] = []
    ) {
        var source = WrittenFiles(others)
        let text = "\(version)\ninfo: {title: Test, version: '1'}\n\(document)"
        source.texts["api.yaml"] = text
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        let node = SpecLoader().load(file, number: source.files.add(file), diagnostics: &diagnostics)
        let linker = DocumentLinker(location: FileLocation(id: "api.yaml", path: "api.yaml"))
        let whole = node ?? Node(.null, range: .init(file: 0, start: 0, end: 0))
        if actions.isEmpty {
            root = linker.link(whole, &source, diagnostics: &diagnostics)
        } else {
            var draft = linker.draft(whole, &source, diagnostics: &diagnostics)
            for (index, actions) in actions.enumerated() {
                if index > 0 { linker.extend(&draft, &source, diagnostics: &diagnostics) }
                let text = "overlay: 1.1.0\ninfo: {title: T, version: 1.0.0}\nactions:\n\(actions)"
                let file = SourceFile(path: "overlay\(index).yaml", bytes: Array(text.utf8))
                if let overlay = SpecLoader().load(file, number: source.files.add(file), diagnostics: &diagnostics) {
                    OverlayApplier().apply(overlay: overlay, to: &draft, diagnostics: &diagnostics)
                }
            }
            root = linker.finish(draft, &source, diagnostics: &diagnostics)
        }
        self.diagnostics = diagnostics.all
        files = source
    }

    /// The value at a pointer, as text in the flow style of YAML.
    func text(_ pointer: String) -> String? { JSONPointer(pointer)?.resolve(in: root).map(Self.text) }

    /// `path:line id: message`.
    var messages: [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.location.map { "\(files.files[$0.file].path):\(files.files.position(of: $0).line)" } ?? "-"
            return "\(place) \(diagnostic.id): \(diagnostic.message)"
        }
    }

    /// The file and line of what is at a pointer.
    func place(_ pointer: String) -> String? {
        guard let range = JSONPointer(pointer)?.resolve(in: root)?.range else { return nil }
        return "\(files.files[range.file].path):\(files.files.position(of: range).line)"
    }

    private static func text(_ node: Node) -> String {
        switch node.content {
        case .null: "null"
        case .bool(let value): String(value)
        case .number(let text), .string(let text): text
        case .sequence(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
