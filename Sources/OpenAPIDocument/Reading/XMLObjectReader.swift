import SourceText
import SpecLoader

/// Reads the `xml` of a schema.
struct XMLObjectReader {
    let dialect: Dialect

    private static let known: Set<String> = ["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"]

    /// What documents wrote for a text node before 3.2 had a word for it.
    private static let textExtensions = ["x-text", "x-ms-text"]

    /// - Parameter foreignWords: takes `nodeType`, where the document is older.
    func read(_ node: Node, foreignWords: inout WordCounter, diagnostics: inout Diagnostics) -> XMLObject? {
        guard let reader = ObjectReader(node, kind: "xml", diagnostics: &diagnostics) else { return nil }
        reader.reportUnknown(known: Self.known, diagnostics: &diagnostics)
        if dialect < .openAPI32, let entry = reader.mapping.entry("nodeType") {
            foreignWords.note("'nodeType' of XML", at: entry.keyRange)
        }
        var result = XMLObject(
            name: reader.string("name", diagnostics: &diagnostics),
            namespace: reader.string("namespace", diagnostics: &diagnostics),
            prefix: reader.string("prefix", diagnostics: &diagnostics),
            nodeType: nodeType(reader, diagnostics: &diagnostics),
            range: node.range
        )
        if result.name?.isEmpty == true { result.name = nil }
        // Some generators write every field, also those that say nothing.
        if result.namespace?.isEmpty == true { result.namespace = nil }
        if result.prefix?.isEmpty == true { result.prefix = nil }
        return result
    }

    private func nodeType(_ reader: ObjectReader, diagnostics: inout Diagnostics) -> XMLObject.NodeType? {
        let isAttribute = reader.bool("attribute", diagnostics: &diagnostics) ?? false
        let isWrapped = reader.bool("wrapped", diagnostics: &diagnostics) ?? false
        guard let text = reader.string("nodeType", diagnostics: &diagnostics) else {
            if isAttribute { return .attribute }
            if Self.textExtensions.contains(where: { reader.bool($0, diagnostics: &diagnostics) == true }) { return .text }
            return isWrapped ? .element : nil
        }
        guard let type = XMLObject.NodeType(rawValue: text) else {
            let words = XMLObject.NodeType.allCases.map(\.rawValue)
            diagnostics.warning(
                "invalid-value",
                "'\(text)' is no type of an XML node",
                at: reader.node("nodeType")?.range ?? reader.range,
                fix: Spelling.nearest(to: text, among: Set(words)).map { "did you mean '\($0)'?" }
                    ?? "write one of \(words.joined(separator: ", "))"
            )
            return nil
        }
        return type
    }
}
