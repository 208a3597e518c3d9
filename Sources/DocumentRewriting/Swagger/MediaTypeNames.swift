import SourceText
import SpecLoader

/// `consumes` or `produces`: media types with their places.
struct MediaTypeNames {
    struct Name {
        var text: String
        var range: SourceRange

        /// The type and subtype in lower case.
        var essence: String {
            (text.split(separator: ";").first ?? "").lowercased().split(separator: " ").joined()
        }

        /// Whether one object or list can be written in it.
        var isStructured: Bool {
            let essence = essence
            if Self.structured.contains(essence) { return true }
            let isStream = essence.hasSuffix("ndjson") || essence.contains("stream")
            return !isStream && ["json", "xml", "yaml"].contains { essence.hasSuffix("/\($0)") || essence.hasSuffix("+\($0)") }
        }

        /// Whether it is bytes that no program has as text.
        var isBinary: Bool {
            let essence = essence
            return ["image/", "audio/", "video/"].contains { essence.hasPrefix($0) } || Self.binary.contains(essence)
        }

        private static let binary: Set<String> = [
            "application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-gzip",
            "application/x-tar",
        ]

        private static let structured: Set<String> = [
            "*/*", "application/*", "application/x-yaml", "application/msgpack", "application/x-msgpack", "application/cbor",
        ]
    }

    /// Each name once, in the order of the document.
    let names: [Name]

    init(_ names: [Name]) { self.names = names }

    /// - Parameter node: the list; some documents write a single name without one.
    init(_ node: Node) {
        var seen: Set<String> = []
        names = (node.sequence ?? [node]).compactMap { element in
            element.string.flatMap { $0.isEmpty || !seen.insert($0).inserted ? nil : Name(text: $0, range: element.range) }
        }
    }

    /// The names, or the usual one where there are none.
    func orJSON(at range: SourceRange) -> [Name] {
        names.isEmpty ? [Name(text: "application/json", range: range)] : names
    }
}
