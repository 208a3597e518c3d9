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
            guard let url = server.string("url", diagnostics: &diagnostics) else {
                diagnostics.warning("missing-field", "a server needs a 'url'", at: node.range)
                return nil
            }
            return Server(
                url: url,
                variables: readVariables(server, of: url, diagnostics: &diagnostics),
                description: server.string("description", diagnostics: &diagnostics),
                name: server.string("x-lathe-name", diagnostics: &diagnostics)
                    ?? server.string("name", diagnostics: &diagnostics),
                range: node.range
            )
        }
    }

    /// The variables that the URL has; others mean nothing.
    private func readVariables(_ server: ObjectReader, of url: String, diagnostics: inout Diagnostics) -> [Server.Variable] {
        server.entries("variables", diagnostics: &diagnostics).compactMap { entry in
            guard url.contains("{\(entry.key)}"),
                let variable = ObjectReader(entry.value, kind: "server variable", diagnostics: &diagnostics)
            else { return nil }
            variable.reportUnknown(known: ["enum", "default", "description"], diagnostics: &diagnostics)
            let values = variable.sequence("enum", diagnostics: &diagnostics).map(text)
            guard let standard = variable.node("default").map(text) ?? values.first else {
                diagnostics.warning("missing-field", "a server variable needs a 'default'", at: entry.keyRange)
                return nil
            }
            return Server.Variable(
                name: entry.key,
                standard: standard,
                values: values,
                description: variable.string("description", diagnostics: &diagnostics),
                range: entry.keyRange
            )
        }
    }

    func readTags(_ root: ObjectReader, diagnostics: inout Diagnostics) -> [Tag] {
        let nodes = root.sequence("tags", diagnostics: &diagnostics)
        let names = nodes.compactMap { $0["name"]?.string }
        return nodes.compactMap { node in
            guard let name = node["name"]?.string else { return nil }
            let parent = node.mapping?.entry("parent")
            if let parent, let text = parent.value.string, !names.contains(text) {
                diagnostics.warning(
                    "unknown-tag",
                    "no tag is called '\(text)'",
                    at: parent.value.range,
                    fix: Spelling.nearest(to: text, among: names).map { "did you mean '\($0)'?" }
                )
            }
            return Tag(
                name: name,
                summary: node["summary"]?.string,
                description: node["description"]?.string,
                parent: parent?.value.string,
                swiftName: node["x-lathe-name"]?.string
            )
        }
    }

    func readSecurity(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityRequirement]? {
        guard object.node("security") != nil else { return nil }
        return object.sequence("security", diagnostics: &diagnostics).compactMap { node in
            guard let requirement = ObjectReader(node, kind: "security requirement", diagnostics: &diagnostics) else {
                return nil
            }
            let schemes = requirement.mapping.entries.map { entry in
                (name: Self.schemeName(entry.key), scopes: (entry.value.sequence ?? []).compactMap { $0.string })
            }
            return SecurityRequirement(schemes: schemes, range: node.range)
        }
    }

    /// A requirement may name a scheme by where it is, too (OpenAPI 3.2.0 §4.30).
    private static func schemeName(_ key: String) -> String {
        let prefix = "#/components/securitySchemes/"
        guard key.hasPrefix(prefix), let last = JSONPointer(String(key.dropFirst()))?.tokens.last else { return key }
        return last
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
                flows: readFlows(scheme, diagnostics: &diagnostics),
                openIDURL: scheme.string("openIdConnectUrl", diagnostics: &diagnostics),
                metadataURL: scheme.string("oauth2MetadataUrl", diagnostics: &diagnostics),
                isDeprecated: scheme.bool("deprecated", diagnostics: &diagnostics) ?? false,
                description: scheme.string("description", diagnostics: &diagnostics),
                range: entry.keyRange
            )
        }
    }

    private func readFlows(_ scheme: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityScheme.Flow] {
        scheme.entries("flows", diagnostics: &diagnostics).filter { !$0.key.hasPrefix("x-") }.compactMap { entry in
            guard let flow = ObjectReader(entry.value, kind: "OAuth flow", diagnostics: &diagnostics) else { return nil }
            flow.reportUnknown(
                known: ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "scopes"],
                diagnostics: &diagnostics
            )
            return SecurityScheme.Flow(
                kind: entry.key,
                authorizationURL: flow.string("authorizationUrl", diagnostics: &diagnostics),
                deviceAuthorizationURL: flow.string("deviceAuthorizationUrl", diagnostics: &diagnostics),
                tokenURL: flow.string("tokenUrl", diagnostics: &diagnostics),
                refreshURL: flow.string("refreshUrl", diagnostics: &diagnostics),
                scopes: flow.entries("scopes", diagnostics: &diagnostics).map(\.key)
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
}
