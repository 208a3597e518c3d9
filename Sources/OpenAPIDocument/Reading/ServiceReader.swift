import SourceText
import SpecLoader

/// Reads what concerns the service as a whole: info, tags, credentials.
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

    func readTags(_ root: ObjectReader, diagnostics: inout Diagnostics) -> [Tag] {
        var tags: [Tag] = []
        var places: [String: SourceRange] = [:]
        for node in root.sequence("tags", diagnostics: &diagnostics) {
            guard let name = node["name"]?.string ?? node.string else {
                diagnostics.warning("missing-field", "a tag needs a 'name'; it is left out", at: node.range)
                continue
            }
            if let first = places[name] {
                diagnostics.warning(
                    "duplicate-tag",
                    "a second tag is called '\(name)'; what the first says holds",
                    at: node.range,
                    notes: [Diagnostic.Note("the first is here", at: first)]
                )
                continue
            }
            places[name] = node.range
            tags.append(
                Tag(
                    name: name,
                    summary: node["summary"]?.string,
                    description: node["description"]?.string,
                    parent: node["parent"]?.string,
                    swiftName: node["x-lathe-name"]?.string,
                    swiftNameRange: node["x-lathe-name"]?.range
                )
            )
        }
        for node in root.sequence("tags", diagnostics: &diagnostics) {
            guard let parent = node["parent"], let name = parent.string, places[name] == nil else { continue }
            diagnostics.warning(
                "unknown-parent-tag",
                "no tag is called '\(name)'",
                at: parent.range,
                fix: Spelling.nearest(to: name, among: places.keys).map { "did you mean '\($0)'?" }
            )
        }
        return tags
    }

    func readSecurity(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityRequirement]? {
        guard object.node("security") != nil else { return nil }
        return object.sequence("security", diagnostics: &diagnostics).compactMap { node in
            if let name = node.string {
                diagnostics.warning(
                    "wrong-type",
                    "expected a security requirement object, found '\(name)'; it is read as {\(name): []}",
                    at: node.range
                )
                return SecurityRequirement(schemes: [(name: name, scopes: [])], range: node.range)
            }
            guard let requirement = ObjectReader(node, kind: "security requirement", diagnostics: &diagnostics) else {
                return nil
            }
            let schemes = requirement.mapping.entries.map { entry in
                (name: schemeName(entry.key), scopes: (entry.value.sequence ?? []).compactMap { $0.string })
            }
            return SecurityRequirement(schemes: schemes, range: node.range)
        }
    }

    /// A requirement may name a scheme by where it is, too, in this document or by the document's own address (OpenAPI 3.2.0 §4.30).
    /// A component of that name goes first.
    private func schemeName(_ key: String) -> String {
        let prefix = "#/components/securitySchemes/"
        guard let hash = key.firstIndex(of: "#"), key[hash...].hasPrefix(prefix),
            let last = JSONPointer(String(key[hash...].dropFirst()))?.tokens.last
        else { return key }
        let address = key[..<hash]
        let isOwn = address.isEmpty || address == components.root["$self"]?.string ?? ""
        let hasName = components.root["components"]?["securitySchemes"]?[key] != nil
        return isOwn && !hasName ? last : key
    }

    func readSecuritySchemes(_ components: ObjectReader, diagnostics: inout Diagnostics) -> [SecurityScheme] {
        components.entries("securitySchemes", diagnostics: &diagnostics).compactMap { entry in
            guard let resolved = self.components.resolve(entry.value, kind: "security scheme", diagnostics: &diagnostics),
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
                type: type(of: scheme, diagnostics: &diagnostics),
                name: scheme.string("name", diagnostics: &diagnostics),
                location: scheme.string("in", diagnostics: &diagnostics)?.lowercased(),
                scheme: scheme.string("scheme", diagnostics: &diagnostics),
                prefix: scheme.string("x-lathe-prefix", diagnostics: &diagnostics),
                swiftName: scheme.string("x-lathe-name", diagnostics: &diagnostics),
                swiftNameRange: scheme.mapping["x-lathe-name"]?.range,
                flows: readFlows(scheme, diagnostics: &diagnostics),
                openIDURL: url("openIdConnectUrl", of: scheme, diagnostics: &diagnostics),
                metadataURL: url("oauth2MetadataUrl", of: scheme, diagnostics: &diagnostics),
                isDeprecated: scheme.bool("deprecated", diagnostics: &diagnostics) ?? false,
                description: scheme.string("description", diagnostics: &diagnostics),
                range: entry.keyRange
            )
        }
    }

    /// `type`, as the specification spells it.
    private func type(of scheme: ObjectReader, diagnostics: inout Diagnostics) -> String {
        let text = scheme.string("type", diagnostics: &diagnostics) ?? ""
        let types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
        return types.first { $0.lowercased() == text.lowercased() } ?? text
    }

    /// A URL that an application asks; what is none is left out, so that nobody finds out only when it is asked.
    private func url(_ key: String, of object: ObjectReader, diagnostics: inout Diagnostics) -> String? {
        guard let text = object.string(key, diagnostics: &diagnostics) else { return nil }
        if !text.isEmpty, !text.contains(where: \.isWhitespace) { return text }
        diagnostics.warning(
            "invalid-url",
            "'\(key)' is no URL; it is left out",
            at: object.node(key)?.range ?? object.range
        )
        return nil
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
                authorizationURL: url("authorizationUrl", of: flow, diagnostics: &diagnostics),
                deviceAuthorizationURL: url("deviceAuthorizationUrl", of: flow, diagnostics: &diagnostics),
                tokenURL: url("tokenUrl", of: flow, diagnostics: &diagnostics),
                refreshURL: url("refreshUrl", of: flow, diagnostics: &diagnostics),
                scopes: flow.entries("scopes", diagnostics: &diagnostics).map(\.key)
            )
        }
    }
}
