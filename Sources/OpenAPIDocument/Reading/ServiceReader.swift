import SourceText
import SpecLoader

/// Reads what concerns the service as a whole: info, servers, credentials.
struct ServiceReader {
    let components: ComponentResolver

    func readInfo(_ root: ObjectReader, diagnostics: inout Diagnostics) -> Info {
        guard let node = root.node("info"), let info = ObjectReader(node, kind: "info", diagnostics: &diagnostics) else {
            diagnostics.warning("missing-field", "the document has no 'info'", at: root.range)
            return Info(title: "API", version: "", description: nil)
        }
        info.reportUnknown(
            known: ["title", "summary", "description", "termsOfService", "contact", "license", "version"],
            diagnostics: &diagnostics
        )
        return Info(
            title: info.string("title", diagnostics: &diagnostics) ?? "API",
            version: info.string("version", diagnostics: &diagnostics) ?? "",
            description: info.string("description", diagnostics: &diagnostics)
        )
    }

    func readServers(_ root: ObjectReader, diagnostics: inout Diagnostics) -> [Server] {
        root.sequence("servers", diagnostics: &diagnostics).compactMap { node in
            guard let server = ObjectReader(node, kind: "server", diagnostics: &diagnostics) else { return nil }
            server.reportUnknown(known: ["url", "description", "variables", "name"], diagnostics: &diagnostics)
            guard var url = server.string("url", diagnostics: &diagnostics) else {
                diagnostics.warning("missing-field", "a server needs a 'url'", at: node.range)
                return nil
            }
            var hasChoices = false
            for variable in server.entries("variables", diagnostics: &diagnostics) {
                if let values = variable.value["enum"]?.sequence, values.count > 1 { hasChoices = true }
                guard let value = variable.value["default"] else { continue }
                url = replace("{\(variable.key)}", in: url, with: text(of: value))
            }
            return Server(
                url: url,
                hasChoices: hasChoices,
                description: server.string("description", diagnostics: &diagnostics),
                name: server.string("x-lathe-name", diagnostics: &diagnostics),
                range: node.range
            )
        }
    }

    func readTags(_ root: ObjectReader, diagnostics: inout Diagnostics) -> [Tag] {
        root.sequence("tags", diagnostics: &diagnostics).compactMap { node in
            guard let name = node["name"]?.string else { return nil }
            return Tag(name: name, description: node["description"]?.string, swiftName: node["x-lathe-name"]?.string)
        }
    }

    func readSecurity(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityRequirement]? {
        guard object.node("security") != nil else { return nil }
        return object.sequence("security", diagnostics: &diagnostics).compactMap { node in
            guard let requirement = ObjectReader(node, kind: "security requirement", diagnostics: &diagnostics) else {
                return nil
            }
            let schemes = requirement.mapping.entries.map { entry in
                (name: entry.key, scopes: (entry.value.sequence ?? []).compactMap { $0.string })
            }
            return SecurityRequirement(schemes: schemes, range: node.range)
        }
    }

    func readSecuritySchemes(_ components: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityScheme] {
        components.entries("securitySchemes", diagnostics: &diagnostics).compactMap { entry in
            guard let resolved = self.components.resolve(entry.value, diagnostics: &diagnostics),
                let scheme = ObjectReader(resolved.node, kind: "security scheme", diagnostics: &diagnostics)
            else { return nil }
            scheme.reportUnknown(
                known: [
                    "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
                    "oauth2MetadataUrl",
                    "deprecated",
                ],
                diagnostics: &diagnostics
            )
            return SecurityScheme(
                key: entry.key,
                type: scheme.string("type", diagnostics: &diagnostics) ?? "",
                name: scheme.string("name", diagnostics: &diagnostics),
                location: scheme.string("in", diagnostics: &diagnostics),
                scheme: scheme.string("scheme", diagnostics: &diagnostics),
                prefix: scheme.string("x-lathe-prefix", diagnostics: &diagnostics),
                swiftName: scheme.string("x-lathe-name", diagnostics: &diagnostics),
                description: scheme.string("description", diagnostics: &diagnostics),
                range: entry.keyRange
            )
        }
    }

    private func text(of node: Node) -> String {
        switch node.content {
        case .string(let text), .number(let text): text
        case .bool(let value): String(value)
        default: ""
        }
    }

    private func replace(_ pattern: String, in text: String, with replacement: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: pattern) {
            result += rest[..<start.lowerBound] + replacement
            rest = rest[start.upperBound...]
        }
        return result + rest
    }
}
