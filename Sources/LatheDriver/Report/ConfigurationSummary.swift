import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SpecLoader

/// A configuration as it is in force: what was written, and what holds where nothing was.
struct ConfigurationSummary {
    let settings: [ClientReport.Setting]

    init(_ configuration: Configuration) {
        let schemas = configuration.schemas
        let policy = configuration.policy
        let values: [(String, String?)] = [
            ("configuration", configuration.file),
            ("document", configuration.document.path),
            ("overlays", Self.list(configuration.overlays.map(\.path))),
            ("module", configuration.module),
            ("output", configuration.output.path),
            ("fake", configuration.fake?.path),
            ("client", configuration.client),
            ("access", configuration.access.rawValue),
            ("transport", configuration.transport.rawValue),
            ("templates", configuration.templates?.path),
            ("references", Self.references(configuration.references)),
            ("include", Self.rules(configuration.selection.include)),
            ("exclude", Self.rules(configuration.selection.exclude)),
            ("names", Self.names(configuration.names)),
            ("replace-types", Self.list(configuration.names.types.map(Self.change))),
            ("groups", configuration.grouping.rawValue),
            ("types", schemas.types.rawValue),
            ("properties", schemas.properties.rawValue),
            ("enums", schemas.enums.rawValue),
            ("unique-items", schemas.uniqueItems.rawValue),
            ("three-states", schemas.threeStates.rawValue),
            ("unknown-properties", schemas.unknownProperties.rawValue),
            ("checks", schemas.checks.rawValue),
            ("formats", Self.list(schemas.plainFormats.sorted().map { "\($0): string" })),
            ("strict", String(policy.isStrict)),
            ("diagnostics", Self.list(policy.choices.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.rawValue)" })),
        ]
        settings = values.map { ClientReport.Setting(key: $0, value: $1 ?? "none") }
    }

    private static func references(_ options: ReferenceOptions) -> String? {
        list(
            [
                options.folder.map { "folder: \($0.path)" }, list(options.hosts).map { "hosts: \($0)" },
                options.cache.map { "cache: \($0.path)" },
            ].compactMap { $0 }
        )
    }

    private static func rules(_ rules: [Selection.Rule]) -> String? {
        rules.isEmpty ? nil : rules.map(\.text).joined(separator: "; or ")
    }

    /// What is renamed, and how: `getPets → pets, Pet.id → identifier`
    private static func names(_ names: GivenNames) -> String? {
        let members = [names.parameters, names.parts, names.properties, names.enumValues].joined().flatMap { group in
            group.entries.map { "\(group.owner).\(change($0))" }
        }
        return list((names.operations + names.schemas + names.pointers).map(change) + members)
    }

    private static func change(_ entry: GivenNames.Entry) -> String {
        let name = entry.value.string ?? entry.value["type"]?.string
        return name.map { "\(entry.key) → \($0)" } ?? entry.key
    }

    private static func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }
}
