import SourceText
import SpecLoader

/// Finds out whether a tree is an OpenAPI document, and of which version.
struct VersionReader {
    func read(_ root: Node, diagnostics: inout Diagnostics) -> Dialect? {
        guard let mapping = root.mapping else {
            diagnostics.error(
                "not-openapi",
                "this is no OpenAPI document: it is \(root.kindName), not a mapping with the field 'openapi'",
                at: root.range
            )
            return nil
        }
        guard let node = mapping["openapi"] else {
            reportMissing(mapping, root: root, diagnostics: &diagnostics)
            return nil
        }
        let version: String
        switch node.content {
        case .string(let text), .number(let text): version = text
        default: version = ""
        }
        switch version.split(separator: ".").prefix(2).joined(separator: ".") {
        case "3.0": return .openAPI30
        case "3.1": return .openAPI31
        case "3.2": return .openAPI32
        default:
            diagnostics.error(
                "unsupported-version",
                "OpenAPI version '\(version)' can't be read",
                at: node.range,
                kind: .unsupported,
                fix: "Lathe reads 3.0, 3.1 and 3.2"
            )
            return nil
        }
    }

    private func reportMissing(_ mapping: Mapping, root: Node, diagnostics: inout Diagnostics) {
        if let swagger = mapping["swagger"] {
            diagnostics.error(
                "unsupported-version",
                "Swagger 2.0 can't be read",
                at: swagger.range,
                kind: .unsupported,
                fix: "convert the document to OpenAPI 3.0; Lathe reads 3.0, 3.1 and 3.2"
            )
        } else {
            diagnostics.error("not-openapi", "this is no OpenAPI document: it has no field 'openapi'", at: root.range)
        }
    }
}
