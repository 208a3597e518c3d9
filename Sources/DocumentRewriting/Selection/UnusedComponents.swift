import OpenAPIDocument
import SpecLoader

/// The components that nothing leads to any more.
///
/// What nobody used before goes, too: it may lead to something that is gone, and nothing is made of it. Security schemes that no
/// operation ever asked for stay: they may be meant for something that documents cannot say.
struct UnusedComponents {
    private static let sections: Set<String> = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks", "pathItems",
        "mediaTypes",
    ]

    private let used: Set<ComponentName>
    /// Those that operations asked for that are gone.
    private let schemes: Set<ComponentName>
    private let keepsSchemas: Bool

    /// - Parameter keepsSchemas: whether schemas stay in any case.
    init(before: Node, after: Node, references: SelectionReferences, leftOut: [OperationSite], keepsSchemas: Bool) {
        self.keepsSchemas = keepsSchemas
        var used = ReachableComponents(root: after, before: before, references: references)
        for entry in after.mapping?.entries ?? [] where entry.key != "components" { used.add(entry.value) }
        // `security` of the root is that of a mapping like any other.
        used.add(Node(.mapping(Mapping(after.mapping?.entries.filter { $0.key == "security" } ?? [])), range: after.range))
        if keepsSchemas, let schemas = before["components"]?["schemas"] {
            for entry in schemas.mapping?.entries ?? [] { used.add(entry.value) }
        }
        self.used = used.names
        let asked = leftOut.flatMap { $0.node["security"]?.sequence ?? [] }.flatMap { $0.mapping?.entries ?? [] }
        schemes = Set(asked.map { ComponentName(section: "securitySchemes", name: $0.key) }).subtracting(used.names)
    }

    func removed(from root: Node) -> Node {
        guard let mapping = root.mapping else { return root }
        let entries = mapping.entries.map { entry in
            guard entry.key == "components", let sections = entry.value.mapping else { return entry }
            var entry = entry
            entry.value.content = .mapping(Mapping(sections.entries.map(without)))
            return entry
        }
        return Node(.mapping(Mapping(entries)), range: root.range)
    }

    private func without(_ section: Mapping.Entry) -> Mapping.Entry {
        guard let members = section.value.mapping else { return section }
        var section = section
        let kept = members.entries.filter { isKept(ComponentName(section: section.key, name: $0.key)) }
        section.value.content = .mapping(Mapping(kept))
        return section
    }

    private func isKept(_ name: ComponentName) -> Bool {
        if name.section == "schemas", keepsSchemas { return true }
        return Self.sections.contains(name.section) ? used.contains(name) : !schemes.contains(name)
    }
}
