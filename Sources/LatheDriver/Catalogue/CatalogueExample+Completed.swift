extension CatalogueExample {
    /// The configuration to run Lathe with.
    static let configuration = "lathe.yaml"

    /// All files that Lathe reads for the example.
    package var completed: [File] {
        var result = files
        let document = files.contains { $0.name == "openapi.json" } ? "openapi.json" : "openapi.yaml"
        for name in [Self.configuration, document] where !files.contains(where: { $0.name == name }) {
            result.append(File(name: name, text: ""))
        }
        let hasOverlay = files.contains { $0.name == "overlay.yaml" }
        return result.map { file in
            if file.isWhole { return file }
            switch file.name {
            case Self.configuration:
                var missing = [("document", document), ("module", "Example"), ("output", "Output")]
                if hasOverlay { missing.append(("overlays", "[overlay.yaml]")) }
                return file.adding(missing)
            case "overlay.yaml": return file.adding([("overlay", "1.1.0"), ("info", "{title: Example, version: 1.0.0}")])
            case "openapi.yaml": return file.asDocument
            default: return file
            }
        }
    }
}

extension CatalogueExample.File {
    /// With what an OpenAPI document needs besides.
    fileprivate var asDocument: CatalogueExample.File {
        var missing = [
            ("openapi", "3.1.0"), ("info", "{title: Example, version: 1.0.0}"), ("servers", "[{url: https://example.com}]"),
        ]
        if !topLevelKeys.contains("webhooks") { missing.append(("paths", paths)) }
        return adding(missing)
    }

    /// An operation that returns the schema `Thing` where there is one.
    private var paths: String {
        let answer =
            text.contains("\n    Thing:")
            ? "'200': {description: A thing., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"
            : "'204': {description: Nothing.}"
        return "\n  /things:\n    get:\n      operationId: getThing\n      responses:\n        \(answer)"
    }

    private var topLevelKeys: Set<String> {
        let lines = text.split(separator: "\n").filter { $0.first?.isLetter == true }
        return Set(lines.compactMap { $0.split(separator: ":", maxSplits: 1).first.map(String.init) })
    }

    /// With the entries that are not there, at the end.
    fileprivate func adding(_ entries: [(key: String, value: String)]) -> CatalogueExample.File {
        let keys = topLevelKeys
        var lines = text.isEmpty ? "" : text + "\n"
        for (key, value) in entries where !keys.contains(key) { lines += "\(key):\(value.hasPrefix("\n") ? "" : " ")\(value)\n" }
        return CatalogueExample.File(name: name, text: lines)
    }
}
