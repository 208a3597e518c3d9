import SpecLoader

/// Extensions to be written into a tree, each at its place, as a tree of their own: all in one walk.
struct ExtensionEdits {
    private var children: [String: ExtensionEdits] = [:]
    private var entries: [Mapping.Entry] = []

    var isEmpty: Bool { children.isEmpty && entries.isEmpty }

    /// Adds an extension at the end of a way. One of the same name there is replaced; two mappings are merged.
    mutating func add(_ entry: Mapping.Entry, at place: some Collection<String>) {
        guard let step = place.first else { return entries.append(entry) }
        children[step, default: ExtensionEdits()].add(entry, at: place.dropFirst())
    }

    func applied(to node: Node) -> Node {
        switch node.content {
        case .mapping(let mapping):
            var result = mapping.entries.map { entry in
                guard let edits = children[entry.key] else { return entry }
                return Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: edits.applied(to: entry.value))
            }
            for entry in entries {
                guard let index = result.firstIndex(where: { $0.key == entry.key }) else {
                    result.append(entry)
                    continue
                }
                result[index] = merged(entry, over: result[index])
            }
            return Node(.mapping(Mapping(result)), range: node.range)
        case .sequence(let items):
            let result = items.enumerated().map { children[String($0)]?.applied(to: $1) ?? $1 }
            return Node(.sequence(result), range: node.range)
        default: return node
        }
    }

    private func merged(_ new: Mapping.Entry, over old: Mapping.Entry) -> Mapping.Entry {
        guard let added = new.value.mapping, let present = old.value.mapping, new.key == EnumNames.key else { return new }
        let kept = present.entries.filter { added[$0.key] == nil }
        return Mapping.Entry(
            key: new.key,
            keyRange: new.keyRange,
            value: Node(.mapping(Mapping(kept + added.entries)), range: new.value.range)
        )
    }
}
