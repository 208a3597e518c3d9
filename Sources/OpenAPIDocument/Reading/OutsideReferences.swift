package import SourceText
package import SpecLoader

/// Whether anything in a document leads out of it, or stands beside the reference of a path item: a quick look, since most documents
/// are one file. It is not in the module that uses it because every document pays for it: that module is not optimised.
package struct OutsideReferences {
    package private(set) var exist = false
    /// References that don't count.
    private let exceptions: Set<SourceRange>

    package init(_ root: Node, except exceptions: Set<SourceRange> = []) {
        self.exceptions = exceptions
        look(root, .root)
    }

    private enum Place { case root, components, elsewhere }

    /// What examples show is data, in which anything can be called `$ref`.
    private mutating func lookAtExamples(_ examples: Mapping) {
        for entry in examples.entries {
            if let text = entry.value["$ref"]?.string, text.utf8.first != UInt8(ascii: "#") { exist = true }
        }
    }

    private mutating func look(_ node: Node, _ place: Place = .elsewhere) {
        switch node.content {
        case .mapping(let mapping):
            for entry in mapping.entries {
                switch entry.value.content {
                case .string(let text):
                    guard entry.key == "$ref" || entry.key == "operationRef", !exceptions.contains(entry.value.range) else {
                        continue
                    }
                    if text.utf8.first != UInt8(ascii: "#") || isPathItem(mapping) || leadsIntoExample(text) { exist = true }
                case .mapping(let values):
                    if entry.key == "mapping" { lookAtValues(values) }
                    switch place {
                    case .root where entry.key == "components": look(entry.value, .components)
                    case .components where entry.key == "examples": lookAtExamples(values)
                    default: look(entry.value)
                    }
                case .sequence: look(entry.value)
                default: continue
                }
                if exist { return }
            }
        case .sequence(let elements):
            for element in elements where !exist { look(element) }
        default: return
        }
    }

    /// Then what the example shows is more than data.
    private func leadsIntoExample(_ text: String) -> Bool {
        let examples = "#/components/examples/"
        return text.hasPrefix(examples) && text.utf8.dropFirst(examples.utf8.count).contains(UInt8(ascii: "/"))
    }

    private func isPathItem(_ mapping: Mapping) -> Bool {
        mapping.entries.contains { Self.pathItemFields.contains($0.key) || $0.key.utf8.first == UInt8(ascii: "/") }
    }

    private static let pathItemFields: Set<String> = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "additionalOperations", "parameters",
        "servers",
    ]

    /// `discriminator.mapping` can name files, too.
    private mutating func lookAtValues(_ mapping: Mapping) {
        for case .string(let text) in mapping.entries.lazy.map(\.value.content) where text.utf8.first != UInt8(ascii: "#") {
            if text.contains("/") || text.contains("#") || text.hasSuffix(".yaml") || text.hasSuffix(".json") { exist = true }
        }
    }
}
