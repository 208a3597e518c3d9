import JSONSyntax
import SourceText
import SpecLoader

/// What must hold for whatever bytes `SpecLoader` is given: it ends, and what it says points into the file.
///
/// The first byte selects the name of the file, the rest is its text.
package struct LoadingCheck {
    private static let names = ["openapi.yaml", "openapi.json"]

    package init() {}

    /// - Returns: what does not hold; `nil` where all does.
    package func finding(in input: [UInt8]) -> String? {
        guard let first = input.first else { return nil }
        let file = SourceFile(path: Self.names[Int(first) % Self.names.count], bytes: Array(input.dropFirst()))
        var files = SourceFiles()
        let number = files.add(file)
        var diagnostics = Diagnostics()
        let root = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        if root == nil, !diagnostics.hasErrors { return "there is no tree, and no error says why" }
        if root != nil, diagnostics.hasErrors { return "there is a tree in spite of an error" }
        return root.flatMap { misplacedNode(in: $0, of: file) } ?? wrongMessage(in: diagnostics.all, of: files)
    }

    private func misplacedNode(in root: Node, of file: SourceFile) -> String? {
        var open = [root]
        // What aliases stand for is there once for each alias.
        var rest = 100_000
        while let node = open.popLast(), rest > 0 {
            rest -= 1
            if !isInside(node.range, file) { return "\(node.kindName) stands at \(node.range), outside of the file" }
            if let items = node.sequence { open += items }
            for entry in node.mapping?.entries ?? [] {
                if !isInside(entry.keyRange, file) { return "a key stands at \(entry.keyRange), outside of the file" }
                open.append(entry.value)
            }
            if let mapping = node.mapping, mapping.entries.contains(where: { mapping.entry($0.key)?.keyRange != $0.keyRange }) {
                return "a key is found somewhere else than where it stands"
            }
        }
        return nil
    }

    private func isInside(_ range: SourceRange, _ file: SourceFile) -> Bool {
        range.start <= range.end && Int(range.end) <= file.bytes.count
    }

    private func wrongMessage(in diagnostics: [Diagnostic], of files: SourceFiles) -> String? {
        let shown = Array(diagnostics.prefix(20))
        let text = DiagnosticRenderer(files: files, format: .text).render(shown)
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) {
            return "a message holds a control character: \(text.debugDescription)"
        }
        let lines = DiagnosticRenderer(files: files, format: .json).render(shown)
        for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
            let isJSON = Array(line).withUnsafeBufferPointer { bytes in
                var scanner = JSONScanner(bytes)
                return (try? scanner.skipValue()) != nil && (try? scanner.finish()) != nil
            }
            if !isJSON { return "a message is no JSON: \(Substring(line))" }
        }
        return nil
    }
}
