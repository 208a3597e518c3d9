import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader
import SwiftEmitter

/// Reads a `lathe.yaml`. Paths in it are from its own folder.
struct ConfigurationReader {
    static let keys = [
        "document", "overlays", "module", "output", "fake", "access", "client", "transport", "platforms", "templates",
        "references", "enums", "unique-items", "formats", "three-states", "properties", "unknown-properties", "checks", "types",
        "groups",
        "include", "exclude", "names", "replace-types",
        "strict", "diagnostics",
    ]

    /// The path of the configuration as the user gave it.
    let path: String

    /// - Returns: `nil` where something is wrong; the reasons are in `diagnostics`.
    func read(_ root: Node, diagnostics: inout Diagnostics) -> Configuration? {
        guard let mapping = root.mapping else {
            diagnostics.error(
                "invalid-configuration",
                "a configuration is a mapping, not \(root.kindName)",
                at: root.range,
                fix: "begin it with: document: openapi.yaml"
            )
            return nil
        }
        if let version = mapping.entry("openapi") ?? mapping.entry("swagger") {
            diagnostics.error(
                "invalid-configuration",
                "this is an OpenAPI document, not a configuration",
                at: version.keyRange,
                fix: "pass it with --document"
            )
            return nil
        }
        var found = Diagnostics()
        defer { found.all.forEach { diagnostics.add($0) } }
        reportUnknownKeys(of: mapping, diagnostics: &found)
        PlatformCheck().check(root["platforms"], diagnostics: &found)
        let document = required("document", of: root, diagnostics: &found)
        let module = required("module", of: root, diagnostics: &found).flatMap { identifier("module", $0, diagnostics: &found) }
        let output = required("output", of: root, diagnostics: &found)
        let client = text("client", of: root, diagnostics: &found).flatMap { identifier("client", $0, diagnostics: &found) }
        if let client, let problem = ClientNameCheck.problem(client, module: module) {
            found.error(
                "invalid-value",
                "client \(problem)",
                at: root["client"]?.range,
                fix: "choose another name, or leave it out"
            )
        }
        let access = choice("access", of: root, AccessLevel.self, diagnostics: &found)
        let transport = choice("transport", of: root, DefaultTransport.self, diagnostics: &found)
        let overlays = overlays(of: root, diagnostics: &found)
        let templates = text("templates", of: root, diagnostics: &found)
        let fake = text("fake", of: root, diagnostics: &found)
        if let fake, let output { check(fake, besides: output, diagnostics: &found) }
        let references = references(root["references"], diagnostics: &found)
        let schemas = schemas(of: root, diagnostics: &found)
        let grouping = choice("groups", of: root, LoweringOptions.Grouping.self, diagnostics: &found)
        let selection = Selection(
            include: SelectionReader().rules("include", of: root, diagnostics: &found),
            exclude: SelectionReader().rules("exclude", of: root, diagnostics: &found),
            keepsSchemas: schemas.types == .all
        )
        let names = NamesReader().read(root, diagnostics: &found)
        let policy = DiagnosticPolicyReader().read(root, diagnostics: &found)
        guard !found.hasErrors, let document, let module, let output else { return nil }
        var configuration = Configuration(
            file: path,
            document: resolved(document),
            documentName: document.text,
            overlays: overlays.map(resolved),
            module: module,
            output: resolved(output),
            access: access ?? .public,
            client: client,
            transport: transport ?? .urlSession,
            templates: templates.map(resolved)
        )
        configuration.fake = fake.map(resolved)
        configuration.references = references
        configuration.schemas = schemas
        configuration.grouping = grouping ?? .none
        configuration.groupingRange = root["groups"]?.range
        configuration.selection = selection
        configuration.names = names
        configuration.policy = policy
        return configuration
    }

    /// The keys that say how schemas become types.
    private func schemas(of root: Node, diagnostics: inout Diagnostics) -> SchemaOptions {
        var options = SchemaOptions()
        choose("enums", of: root, &options.enums, diagnostics: &diagnostics)
        choose("unique-items", of: root, &options.uniqueItems, diagnostics: &diagnostics)
        choose("three-states", of: root, &options.threeStates, diagnostics: &diagnostics)
        choose("properties", of: root, &options.properties, diagnostics: &diagnostics)
        choose("unknown-properties", of: root, &options.unknownProperties, diagnostics: &diagnostics)
        choose("checks", of: root, &options.checks, diagnostics: &diagnostics)
        choose("types", of: root, &options.types, diagnostics: &diagnostics)
        options.plainFormats = plainFormats(root["formats"], diagnostics: &diagnostics)
        return options
    }

    private func choose<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        of root: Node,
        _ value: inout Choice,
        diagnostics: inout Diagnostics
    ) {
        if let chosen = choice(key, of: root, Choice.self, diagnostics: &diagnostics) { value = chosen }
    }

    /// `formats: {date-time: string}`.
    private func plainFormats(_ node: Node?, diagnostics: inout Diagnostics) -> Set<String> {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            diagnostics.error("invalid-value", "formats must be a mapping, not \(node.kindName)", at: node.range)
            return []
        }
        var result: Set<String> = []
        for entry in mapping.entries {
            guard SchemaOptions.switchableFormats.contains(entry.key) else {
                diagnostics.error(
                    "invalid-value",
                    "\"\(entry.key)\" is no format with a type of its own",
                    at: entry.keyRange,
                    fix: "known are \(SchemaOptions.switchableFormats.joined(separator: ", "))"
                )
                continue
            }
            guard entry.value.string == "string" else {
                diagnostics.error(
                    "invalid-value",
                    "a format can only be made a string",
                    at: entry.value.range,
                    fix: "\(entry.key): string"
                )
                continue
            }
            result.insert(entry.key)
        }
        return result
    }

    private func reportUnknownKeys(of mapping: Mapping, diagnostics: inout Diagnostics) {
        for entry in mapping.entries where !Self.keys.contains(entry.key) {
            let nearest = Spelling.nearest(to: entry.key, among: Self.keys)
            diagnostics.error(
                "unknown-key",
                "the key \"\(entry.key)\" is not known here",
                at: entry.keyRange,
                fix: nearest.map { "did you mean \"\($0)\"?" } ?? "known are \(Self.keys.joined(separator: ", "))"
            )
        }
    }

    private func overlays(of root: Node, diagnostics: inout Diagnostics) -> [LocatedText] {
        guard let node = root["overlays"] else { return [] }
        // One overlay need not be a list.
        let items = node.sequence ?? [node]
        return items.compactMap { located("overlays", $0, expected: "a path or a list of paths", diagnostics: &diagnostics) }
    }

    /// A fake imports the module it is for, and apps do not link it, so it cannot be part of it.
    private func check(_ fake: LocatedText, besides output: LocatedText, diagnostics: inout Diagnostics) {
        let folders = [fake, output].map { PathText.normalized(resolved($0).path) }
        guard PathText.contains(folders[0], folders[1]) || PathText.contains(folders[1], folders[0]) else { return }
        diagnostics.error(
            "shared-output",
            "the fake must not be in the folder of the client, or the client in that of the fake",
            at: fake.range,
            notes: [Diagnostic.Note("the client's folder is here", at: output.range)],
            fix: "give it a folder beside it, which becomes a target that imports the client's module and LatheTesting"
        )
    }

    /// `references: {folder: .., hosts: [schemas.example.com], cache: References}`.
    private func references(_ node: Node?, diagnostics: inout Diagnostics) -> ReferenceOptions {
        var options = ReferenceOptions()
        guard let node else { return options }
        guard let mapping = node.mapping else {
            diagnostics.error(
                "invalid-value",
                "references must be a mapping, not \(node.kindName)",
                at: node.range,
                fix: "references: {folder: ..}"
            )
            return options
        }
        let keys = ["folder", "hosts", "cache"]
        for entry in mapping.entries where !keys.contains(entry.key) {
            diagnostics.error(
                "unknown-key",
                "references has no key \"\(entry.key)\"",
                at: entry.keyRange,
                fix: "known are \(keys.joined(separator: ", "))"
            )
        }
        options.folder = text("folder", of: node, diagnostics: &diagnostics).map(resolved)
        options.cache = text("cache", of: node, diagnostics: &diagnostics).map(resolved)
        for item in node["hosts"].map({ $0.sequence ?? [$0] }) ?? [] {
            guard let host = located("hosts", item, expected: "a list of names", diagnostics: &diagnostics) else { continue }
            guard let name = HostName(host.text) else {
                diagnostics.error(
                    "invalid-value",
                    "\"\(host.text)\" is no name of a host",
                    at: item.range,
                    fix: "write it without https:// and path: schemas.example.com"
                )
                continue
            }
            options.hosts.append(name.text)
        }
        return options
    }

    private func resolved(_ value: LocatedText) -> Configuration.Path {
        Configuration.Path(PathText.join(PathText.folder(of: path), value.text), at: value.range)
    }
}

// MARK: Values

extension ConfigurationReader {
    /// A string that is not empty, and where it is written.
    private struct LocatedText {
        var text: String
        var range: SourceRange
    }

    private func required(_ key: String, of root: Node, diagnostics: inout Diagnostics) -> LocatedText? {
        guard root[key] != nil else {
            // A slip of the pen has been reported as such.
            let isMisspelt = root.mapping?.entries.contains { Spelling.nearest(to: $0.key, among: Self.keys) == key } ?? false
            if isMisspelt { return nil }
            let start = Int(root.range.start)
            diagnostics.error(
                "missing-key",
                "\(key) is missing",
                at: SourceRange(file: root.range.file, start: start, end: start + 1),
                fix: "add \(key)"
            )
            return nil
        }
        return text(key, of: root, diagnostics: &diagnostics)
    }

    private func text(_ key: String, of root: Node, diagnostics: inout Diagnostics) -> LocatedText? {
        root[key].flatMap { located(key, $0, expected: "a string", diagnostics: &diagnostics) }
    }

    private func located(
        _ key: String,
        _ node: Node,
        expected: String,
        diagnostics: inout Diagnostics
    ) -> LocatedText? {
        guard let text = node.string else {
            diagnostics.error("invalid-value", "\(key) must be \(expected), not \(node.kindName)", at: node.range)
            return nil
        }
        guard !text.isEmpty else {
            diagnostics.error("invalid-value", "\(key) must not be empty", at: node.range)
            return nil
        }
        return LocatedText(text: text, range: node.range)
    }

    private func identifier(_ key: String, _ value: LocatedText, diagnostics: inout Diagnostics) -> String? {
        if SwiftIdentifier.isPlain(value.text) { return value.text }
        diagnostics.error(
            "invalid-value",
            "\(key) must be a Swift name, not \"\(value.text)\"",
            at: value.range,
            fix: "use letters, digits and underscores, and no word of the language"
        )
        return nil
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        of root: Node,
        _ type: Choice.Type,
        diagnostics: inout Diagnostics
    ) -> Choice? {
        guard let value = text(key, of: root, diagnostics: &diagnostics) else { return nil }
        if let choice = Choice(rawValue: value.text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        diagnostics.error(
            "invalid-value",
            "\(key) must be one of \(known.joined(separator: ", ")), not \"\(value.text)\"",
            at: value.range,
            fix: Spelling.nearest(to: value.text, among: known).map { "did you mean \"\($0)\"?" }
        )
        return nil
    }
}
