import SpecLoader

/// The components that only operations used that are gone. What nobody used before is still there: it may be meant for something
/// that documents cannot say.
struct UnusedComponents {
    private let names: Set<ComponentName>

    /// - Parameter keepsSchemas: whether schemas stay in any case.
    init(before: Node, after: Node, leftOut: [OperationSite], keepsSchemas: Bool) {
        var used = ReachableComponents(root: after, before: before)
        for entry in after.mapping?.entries ?? [] where entry.key != "components" { used.add(entry.value) }
        // `security` of the root is that of a mapping like any other.
        used.add(Node(.mapping(Mapping(after.mapping?.entries.filter { $0.key == "security" } ?? [])), range: after.range))
        if keepsSchemas, let schemas = before["components"]?["schemas"] {
            for entry in schemas.mapping?.entries ?? [] { used.add(entry.value) }
        }
        var gone = ReachableComponents(root: before, before: before)
        for site in leftOut {
            gone.add(site.node)
            if let item = before[site.section]?[site.path] { gone.add(item) }
        }
        names = gone.names.subtracting(used.names).filter { !keepsSchemas || $0.section != "schemas" }
    }

    func removed(from root: Node) -> Node {
        guard !names.isEmpty, let mapping = root.mapping else { return root }
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
        let kept = members.entries.filter { !names.contains(ComponentName(section: section.key, name: $0.key)) }
        section.value.content = .mapping(Mapping(kept))
        return section
    }
}
