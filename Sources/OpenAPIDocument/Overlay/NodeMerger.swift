import SpecLoader

/// Merges one value into another (Overlay Specification, section 4.4.3): mappings member by member, lists one after the other,
/// anything else is replaced.
struct NodeMerger {
    func merge(_ update: Node, into target: Node) -> Node {
        switch (target.content, update.content) {
        case (.mapping(let old), .mapping(let new)):
            return Node(.mapping(merge(new, into: old)), range: target.range)
        case (.sequence(let old), .sequence(let new)):
            return Node(.sequence(old + new), range: target.range)
        default:
            return update
        }
    }

    private func merge(_ update: Mapping, into target: Mapping) -> Mapping {
        let merged = target.entries.map { entry in
            guard let new = update[entry.key] else { return entry }
            return Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: merge(new, into: entry.value))
        }
        return Mapping(merged + update.entries.filter { target.entry($0.key) == nil })
    }
}
