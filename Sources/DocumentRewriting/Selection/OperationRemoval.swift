import OpenAPIDocument
import SpecLoader

/// A tree without some of its operations: path items that have none left, tags that only they had, and links to them go, too.
struct OperationRemoval {
    let result: Node
    /// What it does to links.
    let links: LinkRemoval

    init(root: Node, leftOut: [OperationSite], kept: [OperationSite]) {
        let gone = Set(leftOut.map(\.tokens))
        let links = LinkRemoval(before: root, leftOut: leftOut, kept: kept)
        let sections = ["paths"] + OperationSite.webhookSections
        let unused = Self.unusedTags(of: root, leftOut: leftOut, kept: kept)
        let entries = (root.mapping?.entries ?? []).map { entry in
            var entry = entry
            if sections.contains(entry.key) {
                entry.value = Self.section(entry, root: root, gone: gone)
            } else if entry.key == "tags", let items = entry.value.sequence {
                entry.value.content = .sequence(items.filter { !unused.contains($0["name"]?.string ?? "") })
            }
            entry.value = links.applied(to: entry.value)
            return entry
        }
        self.links = links
        result = Node(.mapping(Mapping(entries)), range: root.range)
    }

    private static func section(_ section: Mapping.Entry, root: Node, gone: Set<[String]>) -> Node {
        guard let mapping = section.value.mapping else { return section.value }
        let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
            guard let item = PathItemReference.resolve(entry.value, at: [], in: root), let members = item.node.mapping?.entries
            else {
                return entry
            }
            let kept = members.compactMap { keep($0, [section.key, entry.key], gone: gone) }
            let isSame = kept.count == members.count && count(kept) == count(members)
            if isSame { return entry }
            guard OperationSite.hasOperations(kept) else { return nil }
            var entry = entry
            // A path item that is somewhere else may be that of other paths, too.
            entry.value = Node(.mapping(Mapping(kept)), range: item.isReferenced ? item.node.range : entry.value.range)
            return entry
        }
        return Node(.mapping(Mapping(entries)), range: section.value.range)
    }

    private static func keep(_ member: Mapping.Entry, _ path: [String], gone: Set<[String]>) -> Mapping.Entry? {
        if gone.contains(path + [member.key]) { return nil }
        guard member.key == "additionalOperations", let others = member.value.mapping?.entries else { return member }
        let kept = others.filter { !gone.contains(path + [member.key, $0.key]) }
        guard kept.count < others.count else { return member }
        var member = member
        member.value.content = .mapping(Mapping(kept))
        return kept.isEmpty ? nil : member
    }

    private static func count(_ members: [Mapping.Entry]) -> Int {
        members.first { $0.key == "additionalOperations" }?.value.mapping?.entries.count ?? 0
    }

    /// Tags of operations that are gone, and of no other; parents of tags that stay, whoever uses those, are no such (OpenAPI 3.2).
    private static func unusedTags(of root: Node, leftOut: [OperationSite], kept: [OperationSite]) -> Set<String> {
        let tags = root["tags"]?.sequence ?? []
        let parents = Dictionary(
            tags.compactMap { tag in tag["name"]?.string.flatMap { name in tag["parent"]?.string.map { (name, $0) } } }
        ) { first, _ in first }
        func withParents(_ names: [String]) -> Set<String> {
            var result: Set<String> = []
            var waiting = names
            while let tag = waiting.popLast() {
                if result.insert(tag).inserted, let parent = parents[tag] { waiting.append(parent) }
            }
            return result
        }
        let gone = withParents(leftOut.flatMap(\.tags))
        let unused = tags.compactMap { $0["name"]?.string }.filter { !gone.contains($0) }
        return gone.subtracting(withParents(kept.flatMap(\.tags) + unused))
    }
}
