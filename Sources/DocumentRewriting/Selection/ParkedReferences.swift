import OpenAPIDocument
import SpecLoader

/// Keeps what references lead to in operations that are gone, as bundlers write them (`#/paths/~1pets/get/responses/200/…`): it is put
/// under `x-lathe-parked` of the components, and the references lead there.
///
/// The last step of a reference stays what it was, because discriminators know a schema by it.
struct ParkedReferences {
    private let before: Node
    private let root: Node
    private let references: SelectionReferences
    private let links: LinkRemoval
    /// A key that the document does not have.
    private let key: String
    private var parked: [Mapping.Entry] = []
    /// Where what was at a pointer is now.
    private var places: [String: String] = [:]

    /// - Parameters:
    ///   - root: the tree without what is not wanted.
    ///   - references: those of the tree before.
    init(root: Node, before: Node, references: SelectionReferences, links: LinkRemoval) {
        self.root = root
        self.before = before
        self.references = references
        self.links = links
        var key = "x-lathe-parked"
        while before["components"]?[key] != nil { key += "_" }
        self.key = key
    }

    /// The tree with what it needs.
    consuming func applied() -> Node {
        let result = rewritten(root)
        guard !parked.isEmpty else { return root }
        // What is parked may lead to more.
        var done = 0
        while done < parked.count {
            parked[done].value = rewritten(parked[done].value)
            done += 1
        }
        let node = Node(.mapping(Mapping(parked)), range: root.range)
        return result.adding([Mapping.Entry(key: key, keyRange: root.range, value: node)], at: ["components"])
    }

    private mutating func rewritten(_ node: Node) -> Node {
        switch node.content {
        case .mapping(let mapping):
            var isChanged = false
            var entries = mapping.entries
            for index in entries.indices {
                let old = entries[index].value
                if SelectionReferences.keys.contains(entries[index].key), old.string != nil {
                    guard let place = references.target(of: old).flatMap({ place(of: $0) }) else { continue }
                    entries[index].value = Node(.string(place), range: old.range)
                } else if entries[index].key == "discriminator" {
                    entries[index].value = rewritten(discriminator: old)
                } else {
                    entries[index].value = rewritten(old)
                }
                isChanged = true
            }
            return isChanged ? Node(.mapping(Mapping(entries)), range: node.range) : node
        case .sequence(let items):
            var result: [Node] = []
            for item in items { result.append(rewritten(item)) }
            return Node(.sequence(result), range: node.range)
        default: return node
        }
    }

    /// The values of its mapping are references, or names, which stay.
    private mutating func rewritten(discriminator node: Node) -> Node {
        guard var entries = node.mapping?.entries, let index = entries.firstIndex(where: { $0.key == "mapping" }),
            var values = entries[index].value.mapping?.entries
        else { return rewritten(node) }
        for index in values.indices {
            let value = values[index].value
            guard let place = references.pointerTarget(of: value).flatMap({ place(of: $0) }) else { continue }
            values[index].value = Node(.string(place), range: value.range)
        }
        entries[index].value.content = .mapping(Mapping(values))
        return Node(.mapping(Mapping(entries)), range: node.range)
    }

    /// Where a reference has to lead now; `nil` where it can stay.
    private mutating func place(of target: SelectionReferences.Target) -> String? {
        let way = JSONPointer(tokens: target.place)
        let isThere = way.resolve(in: root) != nil
        guard let written = target.written.flatMap({ JSONPointer($0) }) else { return isThere ? nil : park(way) }
        if written.resolve(in: root) != nil { return nil }
        if isThere, !target.place.starts(with: ["components", "pathItems"]) {
            return ReferenceText.local(target.place)
        }
        return park(way)
    }

    private mutating func park(_ way: JSONPointer) -> String? {
        if let known = places[JSONPointer.text(way.tokens)] { return known }
        guard let target = way.resolve(in: before) else { return nil }
        for count in way.tokens.indices.reversed() {
            guard let outer = places[JSONPointer.text(way.tokens[..<count])] else { continue }
            return outer + ReferenceText.local(Array(way.tokens[count...])).dropFirst()
        }
        let (number, name) = (String(parked.count), way.tokens.last ?? "")
        let value = Mapping.Entry(key: name, keyRange: target.range, value: links.applied(to: target))
        let node = Node(.mapping(Mapping([value])), range: target.range)
        parked.append(Mapping.Entry(key: number, keyRange: target.range, value: node))
        let place = ReferenceText.local(["components", key, number, name])
        places[JSONPointer.text(way.tokens)] = place
        return place
    }
}
